package mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ViewsTests {

    @ParameterizedTest(name = "from {0}, next {1}: to {2}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                                       | /agency                 | /agency
            https://www.example.gov.cn/search?q=%E6%B0%B4&page=2 | /search       | /search?q=%E6%B0%B4&page=2
            https://evil.example/search                | /search                 | /search
            none                                       | https://evil.example/   | /
            none                                       | //evil.example/         | /
            none                                       | /\\evil.example         | /
            none                                       | /a\\b                   | /
            https://www.example.gov.cn//evil.example   | /agency                 | /agency
            not an address                             | /agency                 | /agency
            """)
    void choosing_a_view_leads_back_and_never_elsewhere(String referer, String next, String to) {
        assertThat(Views.back(referer, "www.example.gov.cn", next)).isEqualTo(to);
    }

    @Test
    void the_sheet_alone_depends_on_the_choice() throws IOException {
        Views views = new Views();

        assertThat(views.sheet("elder").getBody()).contains("137.5%");
        assertThat(views.sheet(null).getBody()).doesNotContain("137.5%");
        assertThat(views.sheet("elder").getHeaders().getETag()).isNotEqualTo(views.sheet(null).getHeaders().getETag());
        assertThat(views.sheet("anything").getHeaders().getETag()).isEqualTo(views.sheet(null).getHeaders().getETag());
        assertThat(views.sheet(null).getHeaders().getVary()).containsExactly("Cookie");
    }

    @Test
    void elder_mode_lasts_a_year_and_standard_mode_forgets() throws IOException {
        assertThat(choose("elder")).startsWith("view=elder; Path=/; Max-Age=31536000;");
        assertThat(choose("standard")).startsWith("view=; Path=/; Max-Age=0;");
    }

    private static String choose(String mode) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new Views().choose(mode, "/", new MockHttpServletRequest("GET", "/view"), response);
        assertThat(response.getStatus()).isEqualTo(303);
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
