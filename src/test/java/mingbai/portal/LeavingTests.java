package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavingTests {

    @ParameterizedTest(name = "{0} leaves: {1}")
    @CsvSource({"https://www.example.org/a, true", "https://www.example.gov.cn/a, false", "http://zwgk.other.gov.cn/, false", "https://gov.cn.example.org/, true",
            "https://evilgov.cn/, true", "https://www.example.gov.cn@evil.org/, true", "https://[::1, true"})
    void only_government_sites_are_of_the_same_house(String address, boolean leaves) {
        assertThat(Leaving.leaves(address, "www.example.gov.cn")).isEqualTo(leaves);
    }

    @Test
    void a_link_of_a_text_goes_over_the_page_that_asks() {
        assertThat(Leaving.guarded("<p><a href=\"https://www.example.org/?a&#61;1&amp;b=2\" rel=\"x\">外</a> <a href=\"/doc/a/b\">内</a> <a href=\"https://a.gov.cn/\">政</a></p>", "b.gov.cn"))
                .isEqualTo("<p><a href=\"/leave?to=https%3A%2F%2Fwww.example.org%2F%3Fa%3D1%26b%3D2\" rel=\"x\">外</a> <a href=\"/doc/a/b\">内</a> <a href=\"https://a.gov.cn/\">政</a></p>");
    }
}
