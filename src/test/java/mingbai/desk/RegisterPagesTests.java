package mingbai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterPagesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            =HYPERLINK("x")  | '=HYPERLINK("x")
            +8613800000000   | '+8613800000000
            -1               | '-1
            @SUM(A1)         | '@SUM(A1)
            ＝1+1            | '＝1+1
            关于防汛的通知   | 关于防汛的通知
            2026-03-02 09:30 | 2026-03-02 09:30
            """)
    void a_cell_that_a_spreadsheet_would_run_is_text(String cell, String written) {
        assertThat(RegisterPages.harmless(cell)).isEqualTo(written);
    }
}
