package mingbai.operations;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Hands a command to the process that owns the data folder and shows its answer as if it had run here. A process that has just
 * started says how it can be reached only when it is ready, so this waits for it a while.
 */
final class HandOver {

    private static final int ATTEMPTS = 600; // of 100 ms: a minute, far longer than a start takes

    private final DataFolder folder;
    private final Console console;

    HandOver(DataFolder folder, Console console) {
        this.folder = folder;
        this.console = console;
    }

    /** Empty when the owner went away before it took the command: the folder may be free now. */
    java.util.OptionalInt hand(List<String> arguments) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var owner = folder.owner();
            if (owner.isPresent()) {
                try {
                    return java.util.OptionalInt.of(ask(owner.get(), arguments));
                } catch (ConnectException e) {
                    // a token left behind by a killed process, until its successor writes its own
                }
            }
            if (folder.own()) {
                return java.util.OptionalInt.empty();
            }
            if (attempt == 20) {
                console.say("waiting for the process that uses " + folder.path() + " …");
            }
            Thread.sleep(100);
        }
        throw new CouldNotBeDone("another process uses the data folder " + folder.path() + " and does not answer; stop it, then run this again");
    }

    private int ask(DataFolder.Owner owner, List<String> arguments) throws ConnectException, InterruptedException {
        Errand errand = new Errand(Path.of("").toAbsolutePath(), arguments);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + owner.port() + "/command"))
                .header("Authorization", "Bearer " + owner.token()).POST(HttpRequest.BodyPublishers.ofByteArray(errand.encoded())).build();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(Duration.ofSeconds(10)).build()) {
            HttpResponse<java.io.InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new CouldNotBeDone("the process that uses the data folder refused the command (status " + response.statusCode() + "); run it again");
            }
            try (DataInputStream frames = new DataInputStream(response.body())) {
                return new Frames.Reader(frames).copyTo(console);
            }
        } catch (ConnectException e) {
            throw e;
        } catch (EOFException e) {
            throw new CouldNotBeDone("the process that ran the command ended before it was done; run the command again", e);
        } catch (IOException e) {
            throw new CouldNotBeDone("the process that ran the command cannot be heard any more (" + e.getMessage() + "); run the command again", e);
        }
    }
}
