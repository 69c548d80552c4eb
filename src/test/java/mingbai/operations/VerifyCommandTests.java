package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTests {

    private static final String KEY = "localhost:8080+be289bd1+ATnFDi1dcX6UFm3Qb7mcE9GbJTpA6wlPLw1zU/fa/qO0";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aFileThatIsNoProofDoesNotHold() throws IOException {
        Path file = Files.writeString(folder.resolve("proof.json"), "{}");
        String key = mingbai.merkle.SigningKey.generate("example").verifier().text();
        assertThat(run("verify", file.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("证明不成立：");
    }

    @Test
    void aKeyInAnotherFormIsToldInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("proof.json"), "{}");
        assertThat(run("verify", file.toString(), "--key", KEY.substring(5))).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("公钥");
    }

    @Test
    void aMissingFileIsNamed() {
        String key = mingbai.merkle.SigningKey.generate("example").verifier().text();
        assertThat(run("verify", "absent.json", "--key", key)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file " + folder.resolve("absent.json"));
    }

    @Test
    void withoutAKeyItIsWrongUse() {
        assertThat(run("verify", "absent.json")).isEqualTo(2);
    }

    private int run(String... words) {
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return Program.execute(new Errand(folder, List.of(words)), console, (root, command) -> ((Command.Light) command).run(console));
    }
}
