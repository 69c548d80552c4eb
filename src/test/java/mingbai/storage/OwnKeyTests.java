package mingbai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OwnKeyTests {

    private final OwnKey key = OwnKey.fresh();

    @Test
    void aTextComesBackAsItWas() {
        assertThat(key.open("a letter", key.seal("a letter", "青石仓库的账本"))).isEqualTo("青石仓库的账本");
        assertThat(key.open("a letter", key.seal("a letter", ""))).isEmpty();
        assertThat(key.open("a letter", key.seal("a letter", "账".repeat(20_000)))).hasSize(20_000);
    }

    @Test
    void theLengthOfWhatLiesThereSaysLittleOfTheLengthOfTheText() {
        assertThat(key.seal("a letter", "是")).hasSameSizeAs(key.seal("a letter", "是的，我看见他把账本换了三次"));
    }

    @Test
    void twiceTheSameTextIsTwoDifferentOnes() {
        assertThat(key.seal("a letter", "账本")).isNotEqualTo(key.seal("a letter", "账本"));
    }

    @Test
    void itOpensForNoOtherPurposeAndWithNoOtherKey() {
        String sealed = key.seal("a letter", "账本");
        assertThatThrownBy(() -> key.open("a name", sealed)).isInstanceOf(SealingRefused.class);
        assertThatThrownBy(() -> OwnKey.fresh().open("a letter", sealed)).isInstanceOf(SealingRefused.class).hasMessageNotContaining("账本");
        assertThatThrownBy(() -> key.open("a letter", sealed.substring(0, sealed.length() - 4) + "AAAA")).isInstanceOf(SealingRefused.class);
        assertThatThrownBy(() -> key.open("a letter", "")).isInstanceOf(SealingRefused.class);
        assertThatThrownBy(() -> key.open("a letter", "%%%")).isInstanceOf(SealingRefused.class);
    }

    @Test
    void itDoesNotPrintItself() {
        assertThat(key.toString()).isEqualTo("OwnKey");
        assertThat(OwnKey.of(key.text()).open("a letter", key.seal("a letter", "账本"))).isEqualTo("账本");
    }
}
