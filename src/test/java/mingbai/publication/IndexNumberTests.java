package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IndexNumberTests {

    @Test
    void aCountedNumberHasTwentyCharactersBehindAnAgencyCode() {
        assertThat(IndexNumber.of("000014349", 2026, 37)).hasToString("000014349/2026-00037");
        assertThat(IndexNumber.of("000014349", 2026, 37).address()).isEqualTo("/doc/000014349/2026-00037");
    }

    @Test
    void theHundredThousandthIsRefused() {
        assertThatThrownBy(() -> IndexNumber.of("000014349", 2026, 100_000)).isInstanceOf(IllegalStateException.class).hasMessageContaining("used up");
    }

    @Test
    void importedFormsAreKeptVerbatim() {
        assertThat(IndexNumber.parse("11341702486344515H/202110-00013")).contains(new IndexNumber("11341702486344515H", "202110-00013"));
        assertThat(IndexNumber.parse("11341702486344515H/202110-00013").orElseThrow().counted()).isEmpty();
        assertThat(IndexNumber.parse("000014349/2017-00110").orElseThrow().counted().orElseThrow()).containsExactly(2017, 110);
        assertThat(IndexNumber.parse("../etc/passwd")).isEmpty();
        assertThat(IndexNumber.parse("nothing")).isEmpty();
    }
}
