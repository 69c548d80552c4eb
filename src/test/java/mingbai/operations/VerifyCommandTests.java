package mingbai.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingbai.merkle.Checkpoint;
import mingbai.merkle.Frontier;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import mingbai.merkle.ProofFile;
import mingbai.merkle.SigningKey;
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
        String key = SigningKey.generate("example").verifier().text();
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
        String key = SigningKey.generate("example").verifier().text();
        assertThat(run("verify", "absent.json", "--key", key)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file " + folder.resolve("absent.json"));
    }

    @Test
    void aReceiptHoldsWithTheContentThatWasSentInAndWithNoOther() throws IOException {
        SigningKey key = SigningKey.generate("example.gov.cn");
        byte[] salt = new byte[32];
        String content = "{\"subject\":\"农村道路养护经费\"}";
        String act = Json.canonical(Map.of("kind", "request.submitted", "at", 1_772_413_200_000L, "agency", "EDU", "details", Map.of("by", "applicant"), "touched",
                List.of(Map.of("kind", "request", "id", "77", "version", 1, "digest", Hash.sha256(salt, content.getBytes(StandardCharsets.UTF_8)).hex()))));
        Frontier log = Frontier.EMPTY.append(List.of(Hash.leaf(Hash.sha256(salt, act.getBytes(StandardCharsets.UTF_8)).bytes())));
        ProofFile receipt = new ProofFile(0, salt, act, key.sign(new Checkpoint("example.gov.cn", log).text()).toString(), List.of(),
                new ProofFile.Document("request", "77", 1, salt, null));
        Path file = Files.writeString(folder.resolve("receipt.json"), receipt.text());
        Path sent = Files.writeString(folder.resolve("request.json"), content);
        assertThat(run("verify", file.toString(), "--key", key.verifier().text(), "--document", sent.toString())).isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("收据：这项行为是 request.submitted，记于 2026年3月2日 09:00:00（北京时间），机关代码 EDU", "一个字节不差", "证明成立");
        Files.writeString(sent, content + "\n");
        assertThat(run("verify", file.toString(), "--key", key.verifier().text(), "--document", sent.toString())).isEqualTo(1);
        assertThat(run("verify", file.toString(), "--key", SigningKey.generate("example.gov.cn").verifier().text())).isEqualTo(1);
        assertThat(run("verify", file.toString(), "--key", key.verifier().text())).isEqualTo(0);
        Files.writeString(file, receipt.text().replace("applicant", "official!"));
        assertThat(run("verify", file.toString(), "--key", key.verifier().text())).isEqualTo(1);
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
