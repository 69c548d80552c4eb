package mingbai.statistics.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureKeyTests {

    @ParameterizedTest
    @CsvSource({"0,0", "96171.6,96171600000", "14722.49,14722490000", "0.000001,1", "0.0,0"})
    void fees_are_kept_in_fen(String wanYuan, long fen) {
        assertThat(FigureKey.FEES.read(wanYuan)).contains(fen);
        assertThat(FigureKey.FEES.told(fen)).isEqualByComparingTo(wanYuan);
    }

    @Test
    void what_is_told_has_no_zeros_too_many() {
        assertThat(FigureKey.FEES.told(96_171_600_000L).toPlainString()).isEqualTo("96171.6");
        assertThat(FigureKey.FEES.told(30_000_000L).toPlainString()).isEqualTo("30");
        assertThat(FigureKey.FEES.told(0).toPlainString()).isEqualTo("0");
        assertThat(FigureKey.LICENCES.told(447_228).toPlainString()).isEqualTo("447228");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "/", "=1+1", "1e3", "１２", "1234567890123", "12 345"})
    void a_count_is_a_whole_number(String text) {
        assertThat(FigureKey.LICENCES.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-0.1", "1.0000001", "=1", ".5", "1,000", "NaN"})
    void a_sum_of_money_has_at_most_six_decimals(String text) {
        assertThat(FigureKey.FEES.read(text)).isEmpty();
    }
}
