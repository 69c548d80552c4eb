package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process owns the folder, another hands its command over; here both are in one, over the real loopback port. */
class HandOverTests {

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console terminal = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void resultsMessagesAndExitCodeComeBackAsIfItHadRunHere() throws Exception {
        try (DataFolder folder = owned(); HandOverListener listener = HandOverListener.open(folder, (errand, asker) -> {
            asker.result("结果 " + errand.arguments());
            asker.say("looking in " + errand.workingFolder().isAbsolute());
            return 1;
        })) {
            int code = new HandOver(folder, terminal).hand(List.of("search", "政务 公开", "")).orElseThrow();
            assertThat(code).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("结果 [search, 政务 公开, ]\n");
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("looking in true\n");
        }
    }

    @Test
    void whoDoesNotKnowTheWordIsRefused() throws Exception {
        try (DataFolder folder = owned(); HandOverListener listener = HandOverListener.open(folder, (errand, asker) -> 0);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + folder.owner().orElseThrow().port() + "/command");
            byte[] errand = new Errand(temporary, List.of("fsck")).encoded();
            HttpRequest guessing = HttpRequest.newBuilder(address).header("Authorization", "Bearer guessed")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(errand)).build();
            assertThat(client.send(guessing, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aCommandIsToldWhenItsOwnerStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (DataFolder folder = owned(); HandOverListener listener = HandOverListener.open(folder, (errand, asker) -> {
            begun.countDown();
            while (!asker.stopped()) {
                Thread.onSpinWait();
            }
            return 3;
        })) {
            var answer = java.util.concurrent.CompletableFuture.supplyAsync(() -> hand(folder));
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            listener.stopAll();
            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(3);
        }
    }

    @Test
    void aFolderWhoseOwnerIsGoneIsTakenOver() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            assertThat(new HandOver(folder, terminal).hand(List.of("fsck"))).isEmpty();
        }
    }

    private int hand(DataFolder folder) {
        try {
            return new HandOver(folder, terminal).hand(List.of("import")).orElseThrow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataFolder owned() throws IOException {
        DataFolder folder = DataFolder.open(temporary.resolve("data"));
        assertThat(folder.own()).isTrue();
        return folder;
    }
}
