package mingbai.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proof as a citizen holds it: everything in it that could be changed is changed once, and found. */
class ProofFileTests {

    private static final SigningKey KEY = SigningKey.generate("example.gov.cn");
    private static final byte[] FILE = "关于春耕的通知".getBytes(StandardCharsets.UTF_8);
    private static final String STATE = Json.canonical(Map.of("file", Hash.sha256(FILE).hex(), "title", "关于春耕的通知"));
    private static final byte[] SALT = new byte[32];
    private static final String ACT = "{\"kind\":\"edition.published\",\"touched\":[{\"digest\":\""
            + Hash.sha256(SALT, STATE.getBytes(StandardCharsets.UTF_8)).hex() + "\",\"id\":\"77\",\"kind\":\"edition\",\"version\":2}]}";

    /** The act is the fourth of a log of seven. */
    private static final String TEXT = proof().text();

    private static ProofFile proof() {
        List<Hash> leaves = new ArrayList<>(Reference.leaves(7));
        leaves.set(3, Hash.leaf(Hash.sha256(SALT, ACT.getBytes(StandardCharsets.UTF_8)).bytes()));
        Note note = KEY.sign(new Checkpoint("example.gov.cn", Frontier.EMPTY.append(leaves)).text());
        return new ProofFile(3, SALT, ACT, note.toString(), InclusionProof.of(3, 7, Reference.remembered(leaves)).path(),
                new ProofFile.Document("edition", "77", 2, SALT, STATE));
    }

    @Test
    void aGenuineProofHoldsAndSaysWhatItProves() {
        ProofFile.Verdict verdict = ProofFile.parse(TEXT).verify(KEY.verifier(), FILE);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.sentences()).containsExactly(
                "检查点由 example.gov.cn 签名，日志共 7 条",
                "行为记录是日志第 3 条（从 0 数起），此后没有被改动",
                "行为记录写明了所附内容（edition 77 第 2 版）的摘要",
                "所给文件就是所附内容记载的文件（SHA-256 " + Hash.sha256(FILE).hex() + "）");
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource({
        "'\"seq\":3', '\"seq\":2', 行为记录不在日志的第 2 条",
        "edition.published, edition.withdrawn, 行为记录不在日志的第 3 条",
        "'example.gov.cn\\n7', 'example.gov.cn\\n8', 检查点不可信",
        "春耕, 秋收, 所附内容与行为记录不符",
        "'\"id\":\"77\",\"kind\":\"edition\",\"salt\"', '\"id\":\"78\",\"kind\":\"edition\",\"salt\"', 所附内容与行为记录不符",
        "'\"version\":2},\"format\"', '\"version\":1},\"format\"', 所附内容与行为记录不符"})
    void aChangedProofFails(String original, String changed, String sentence) {
        assertThat(TEXT).contains(original);
        ProofFile.Verdict verdict = ProofFile.parse(TEXT.replace(original, changed)).verify(KEY.verifier(), FILE);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.sentences().getLast()).startsWith(sentence);
    }

    @Test
    void anotherSaltFails() {
        byte[] other = new byte[32];
        other[5] = 1;
        ProofFile.Verdict verdict = new ProofFile(3, other, ACT, proof().checkpoint(), proof().inclusion(), null).verify(KEY.verifier(), null);
        assertThat(verdict.sentences().getLast()).startsWith("行为记录不在日志的第 3 条");
    }

    @Test
    void anotherKeyFails() {
        ProofFile.Verdict verdict = ProofFile.parse(TEXT).verify(SigningKey.generate("example.gov.cn").verifier(), null);
        assertThat(verdict.sentences()).hasSize(1).first().asString().startsWith("检查点不可信：检查点不是由所给公钥");
    }

    @Test
    void anotherFileFails() {
        assertThat(ProofFile.parse(TEXT).verify(KEY.verifier(), new byte[] {1}).sentences().getLast()).startsWith("所给文件不是所附内容记载的文件");
        ProofFile withoutDocument = new ProofFile(3, SALT, ACT, proof().checkpoint(), proof().inclusion(), null);
        assertThat(withoutDocument.verify(KEY.verifier(), FILE).sentences().getLast()).isEqualTo("证明文件没有附内容，无法核对所给文件");
    }

    @ParameterizedTest
    @CsvSource({
        "mingbai-proof-1, mingbai-proof-2",
        "'\"seq\":3', '\"seq\":\"3\"'",
        "'\"seq\":3', '\"place\":3'",
        "'\"inclusion\":[', '\"inclusion\":[7,'",
        "'\"inclusion\":[', '\"inclusion\":[\"AAAA\",'",
        "'\"document\":{', '\"document\":{\"note\":1,'"})
    void aFileInAnotherFormatIsRefused(String original, String changed) {
        assertThat(TEXT).contains(original);
        assertThatThrownBy(() -> ProofFile.parse(TEXT.replace(original, changed))).isInstanceOf(Malformed.class);
    }

    @Test
    void aShortSaltIsRefused() {
        String salt = Base64.getEncoder().encodeToString(SALT);
        assertThatThrownBy(() -> ProofFile.parse(TEXT.replace(salt, "AAAA"))).hasMessage("证明文件的 salt 应为 32 字节");
    }
}
