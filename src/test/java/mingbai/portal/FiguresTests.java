package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

    @ParameterizedTest(name = "{0} bytes are {1}")
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.0 KB", "18637, 18.2 KB", "1258291, 1.2 MB", "52428800, 50.0 MB"})
    void a_size_is_written_for_people(long bytes, String shown) {
        assertThat(Figures.size(bytes)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0     | 0
            999   | 999
            12034 | 12,034
            """)
    void a_number_is_grouped(long number, String shown) {
        assertThat(Figures.grouped(number)).isEqualTo(shown);
    }
}
