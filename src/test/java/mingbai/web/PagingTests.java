package mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTests {

    @ParameterizedTest(name = "page {0} of {1} rows shows {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | 0     | [1]
            1  | 20    | [1]
            1  | 21    | [1, 2]
            1  | 200   | [1, 2, 3, 0, 10]
            5  | 200   | [1, 2, 3, 4, 5, 6, 7, 0, 10]
            6  | 200   | [1, 0, 4, 5, 6, 7, 8, 9, 10]
            10 | 200   | [1, 0, 8, 9, 10]
            """)
    void links_the_ends_and_the_neighbours(int page, long total, String shown) {
        assertThat(Paging.of(page, 20, total, "/documents").shown()).hasToString(shown);
    }

    @ParameterizedTest(name = "asked for {0}, shows {1}")
    @CsvSource({"-3, 1", "0, 1", "7, 7", "11, 10", "2147483647, 10"})
    void a_page_that_is_not_there_becomes_the_nearest(int asked, int page) {
        assertThat(Paging.of(asked, 20, 200, "/documents").page()).isEqualTo(page);
    }

    @Test
    void a_page_keeps_the_filters() {
        Paging paging = Paging.of(2, 20, 100, "/documents?year=2026");

        assertThat(paging.to(3)).isEqualTo("/documents?year=2026&page=3");
        assertThat(paging.to(1)).isEqualTo("/documents?year=2026");
        assertThat(paging.offset()).isEqualTo(20);
    }

    @Test
    void nobody_turns_to_the_last_page_of_a_million() {
        assertThat(Paging.of(50_000, 20, 1_000_000, "/documents").pages()).isEqualTo(500);
    }
}
