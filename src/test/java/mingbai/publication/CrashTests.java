package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mingbai.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at any point of publishing, importing and sequencing loses nothing that was acknowledged, and leaves nothing that
 * {@code fsck} objects to. Ten rounds; fifty in CI. Every round starts a program, lets it look
 * for all that was acknowledged before, every fifth round and at the end lets {@code fsck} look at everything, and kills it while it works.
 */
@Tag("database")
class CrashTests {

    private static final int ROUNDS = "true".equals(System.getenv("CI")) ? 50 : 10;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterEveryKill() throws Exception {
        Map<String, String> settings = TestDatabase.settings(Files.createDirectory(folder.resolve("data")));
        Path acknowledged = Files.createFile(folder.resolve("acknowledged"));
        Random random = new Random(20260302);
        List<String> troubles = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            troubles.addAll(run(settings, round % 3 == 2 ? "import" : "publish", round, acknowledged, random.nextInt(1200)));
        }
        troubles.addAll(run(settings, "check", ROUNDS, acknowledged, -1));
        assertThat(troubles).isEmpty();
        assertThat(Files.readAllLines(acknowledged)).hasSizeGreaterThan(ROUNDS);
    }

    /** @param patience how long after its first acknowledgement it is killed, ms; -1: it ends by itself; @return what the check objected to */
    private List<String> run(Map<String, String> settings, String task, int round, Path acknowledged, int patience) throws IOException, InterruptedException {
        Process process = start(settings, task, round, acknowledged);
        List<String> troubles = new ArrayList<>();
        boolean checked = false;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Thread killer = null;
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("LOST ") || line.startsWith("FINDING ")) {
                    troubles.add("round " + round + ": " + line);
                }
                checked |= line.startsWith("CHECKED ");
                if (line.startsWith("ACK ") || line.startsWith("TAKEN ")) {
                    Files.writeString(acknowledged, line + "\n", StandardOpenOption.APPEND);
                    if (killer == null && patience >= 0) {
                        killer = Thread.ofVirtual().start(() -> killAfter(process, patience));
                    }
                }
            }
        }
        process.waitFor();
        if (!checked) {
            troubles.add("round " + round + ": the program did not come up again: " + Files.readString(folder.resolve("errors")));
        }
        return troubles;
    }

    private static void killAfter(Process process, int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.toHandle().destroyForcibly(); // SIGKILL; what it wrote before can still be read
    }

    private Process start(Map<String, String> settings, String task, int round, Path acknowledged) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dspring.main.web-application-type=none"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CrashWorker.class.getName(), task, Integer.toString(round), acknowledged.toString()));
        return new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
    }
}
