package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowingTests {

    @Test
    void a_list_has_one_address_in_whatever_order_it_was_asked_for() {
        Narrowing at = Narrowing.of(Map.of("year", "2026", "theme", "城乡建设、环境保护", "agency", "YZ021"));

        assertThat(at.address("/documents")).isEqualTo(
                "/documents?agency=YZ021&theme=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE%E3%80%81%E7%8E%AF%E5%A2%83%E4%BF%9D%E6%8A%A4&year=2026");
        assertThat(Narrowing.NONE.address("/documents")).isEqualTo("/documents");
    }

    @ParameterizedTest(name = "{0}={1} narrows nothing")
    @CsvSource({"year, 26", "year, 2026;drop", "year, 99999", "valid, perhaps", "sort, worst"})
    void what_cannot_be_a_value_is_dropped(String name, String value) {
        assertThat(Narrowing.of(Map.of(name, value))).isEqualTo(Narrowing.NONE);
    }

    @Test
    void one_agency_takes_the_place_of_a_tree_and_back() {
        Narrowing under = Narrowing.of(Map.of("under", "YZ"));

        assertThat(under.withAgency("YZ021").address("/documents")).isEqualTo("/documents?agency=YZ021");
        assertThat(under.withAgency("YZ021").withUnder("YZ").address("/documents")).isEqualTo("/documents?under=YZ");
    }

    @Test
    void an_address_cannot_be_broken_out_of() {
        assertThat(Narrowing.of(Map.of("theme", "a&agency=b\"><")).address("/documents")).isEqualTo("/documents?theme=a%26agency%3Db%22%3E%3C");
    }

    @Test
    void a_list_keeps_no_words_and_no_order() {
        assertThat(Narrowing.of(Map.of("q", "水", "sort", "newest", "genre", "通知")).asList()).isEqualTo(Narrowing.NONE.withGenre("通知"));
    }
}
