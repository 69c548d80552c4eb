package mingbai.inquiry.misconduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisconductFiguresTests {

    @ParameterizedTest(name = "of {0} reports it is said: {1}")
    @CsvSource({"0, 少于10件", "1, 少于10件", "9, 少于10件", "10, 10件以上", "19, 10件以上", "20, 20件以上", "128, 120件以上"})
    void no_number_says_whether_one_more_came(long taken, String said) {
        assertThat(MisconductFigures.said(taken)).isEqualTo(said);
    }
}
