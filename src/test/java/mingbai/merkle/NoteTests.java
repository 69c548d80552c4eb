package mingbai.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTests {

    /** The example of the reference implementation of signed notes, golang.org/x/mod/sumdb/note. */
    private static final String TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String PETER = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final VerifierKey PETER_KEY = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final VerifierKey ENOCH_KEY = VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");

    @Test
    void theNoteOfTheReferenceIsSignedByItsKeys() {
        Note note = Note.parse(TEXT + "\n" + ENOCH + PETER);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(PETER_KEY)).isTrue();
        assertThat(note.isSignedBy(ENOCH_KEY)).isTrue();
        assertThat(note).hasToString(TEXT + "\n" + ENOCH + PETER);
    }

    @Test
    void aSignatureOfAnUnknownKeyIsPassedOver() {
        assertThat(Note.parse(TEXT + "\n" + ENOCH + PETER).isSignedBy(SigningKey.generate("example.gov.cn").verifier())).isFalse();
        assertThat(Note.parse(TEXT + "\n" + PETER).isSignedBy(ENOCH_KEY)).isFalse();
    }

    @Test
    void aChangedTextIsNotSigned() {
        assertThat(Note.parse(TEXT.replace("answer", "anchor") + "\n" + PETER).isSignedBy(PETER_KEY)).isFalse();
    }

    @Test
    void aWrongSignatureUnderAKnownKeySpoilsTheNote() {
        Note right = Note.parse(TEXT + "\n" + PETER);
        Note.Line line = right.signatures().getFirst();
        byte[] changed = line.signature().clone();
        changed[9] ^= 1;
        assertThat(new Note(TEXT, List.of(line, new Note.Line(line.name(), line.keyId(), changed))).isSignedBy(PETER_KEY)).isFalse();
        assertThat(new Note(TEXT, List.of(new Note.Line(line.name(), line.keyId(), new byte[] {1, 2, 3}))).isSignedBy(PETER_KEY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n— name AAAAAAA=\n",
        "text\n\n— name AAAAAAA=",
        "text\n\n- name AAAAAAA=\n",
        "text\n\n—name AAAAAAA=\n",
        "text\n\n— name\n",
        "text\n\n— name  AAAAAAA=\n",
        "text\n\n— na+me AAAAAAA=\n",
        "text\n\n— na\u3000me AAAAAAA=\n",
        "text\n\n— name AAAA\n",
        "text\n\n— name AAAAAAA\n",
        "text\n\n— name AAAAAAB=\n",
        "text\n\n— name AAAAAAA=\n\n",
        "text\n\n— name AAAAAAA=\nmore\n",
        "te\u0000xt\n\n— name AAAAAAA=\n",
        "te\rxt\n\n— name AAAAAAA=\n"})
    void aMalformedNoteIsRefused(String note) {
        assertThatThrownBy(() -> Note.parse(note)).isInstanceOf(Malformed.class);
    }

    @Test
    void aNoteThatIsNotUtf8IsRefused() {
        byte[] bytes = (TEXT + "\n" + PETER).getBytes(StandardCharsets.UTF_8);
        bytes[3] = (byte) 0xFF;
        assertThatThrownBy(() -> Note.parse(bytes)).isInstanceOf(Malformed.class).hasMessageContaining("UTF-8");
    }

    @Test
    void aNoteWithMoreThanAHundredSignaturesIsRefused() {
        assertThatThrownBy(() -> Note.parse(TEXT + "\n" + PETER.repeat(101))).isInstanceOf(Malformed.class).hasMessageContaining("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a3+",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q="})
    void aMalformedKeyIsRefused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(Malformed.class);
    }

    @Test
    void aSigningKeySurvivesItsFileAndMayChangeItsName() {
        SigningKey key = SigningKey.generate("example.gov.cn");
        SigningKey read = SigningKey.parse(key.text());
        assertThat(read.sign("text\n").isSignedBy(key.verifier())).isTrue();
        SigningKey renamed = read.named("www.example.gov.cn");
        assertThat(renamed.verifier().id()).isNotEqualTo(key.verifier().id());
        assertThat(renamed.sign("text\n").isSignedBy(key.verifier())).isFalse();
        assertThat(renamed.sign("text\n").isSignedBy(VerifierKey.parse(renamed.verifier().text()))).isTrue();
    }

    @Test
    void aKeyFileWhoseHalvesAreNotAPairIsRefused() {
        String mixed = SigningKey.generate("a").text().lines().findFirst().orElseThrow() + "\n" + SigningKey.generate("a").verifier().text() + "\n";
        assertThatThrownBy(() -> SigningKey.parse(mixed)).isInstanceOf(Malformed.class).hasMessageContaining("不是一对");
        assertThatThrownBy(() -> SigningKey.parse("")).isInstanceOf(Malformed.class);
    }
}
