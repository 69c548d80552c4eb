package mingbai.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTests {

    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void aCheckpointSurvivesItsText() {
        Checkpoint checkpoint = new Checkpoint("example.gov.cn", 20852163, Hash.EMPTY, List.of("a line of a later version"));
        assertThat(checkpoint.text()).isEqualTo("example.gov.cn\n20852163\n" + ROOT + "\na line of a later version\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "example.gov.cn\n1\n",
        "example.gov.cn\n1\n" + ROOT,
        "\n1\n" + ROOT + "\n",
        "example.gov.cn\n01\n" + ROOT + "\n",
        "example.gov.cn\n-1\n" + ROOT + "\n",
        "example.gov.cn\n+1\n" + ROOT + "\n",
        "example.gov.cn\n1.0\n" + ROOT + "\n",
        "example.gov.cn\n１\n" + ROOT + "\n",
        "example.gov.cn\n99999999999999999999\n" + ROOT + "\n",
        "example.gov.cn\n1\n47DEQpj8HBSa+/TImW+5JA==\n",
        "example.gov.cn\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "example.gov.cn\n1\n" + ROOT + "\n\n"})
    void aMalformedCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void aCheckpointOpensWithTheKeyOfItsOwnLogOnly() {
        SigningKey key = SigningKey.generate("example.gov.cn");
        Checkpoint own = new Checkpoint("example.gov.cn", 0, Hash.EMPTY, List.of());
        Checkpoint foreign = new Checkpoint("other.gov.cn", 0, Hash.EMPTY, List.of());
        assertThat(Checkpoint.open(key.sign(own.text()), key.verifier())).isEqualTo(own);
        assertThatThrownBy(() -> Checkpoint.open(key.sign(foreign.text()), key.verifier())).hasMessage("检查点属于日志 other.gov.cn，公钥属于 example.gov.cn");
        assertThatThrownBy(() -> Checkpoint.open(key.sign(own.text()), SigningKey.generate("example.gov.cn").verifier()))
                .hasMessageContaining("不是由所给公钥");
    }
}
