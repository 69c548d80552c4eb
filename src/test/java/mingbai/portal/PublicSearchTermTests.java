package mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What people search for: counted by callers, told only when there were many, on more days than one; and what is suggested. */
@DatabaseTest
class PublicSearchTermTests {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 9, 0);

    @Autowired MockMvc mvc;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired HotTerms hot;
    @Autowired SearchTermReading terms;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void backToMonday() {
        clock.set(MONDAY);
    }

    /** Not five digits in a row, which nobody's term has. */
    private static String fresh() {
        return mingbai.Fresh.code().replaceFirst("T0", "T");
    }

    private void searchedBy(int callers, String term) {
        for (int i = 0; i < callers; i++) {
            hot.searched(term, "198.51.100." + i);
        }
        hot.look();
    }

    private int counted(String term) {
        return jdbc.sql("select coalesce(sum(callers), 0) from portal_search_term where term = :term").param("term", term).query(Integer.class).single();
    }

    @Test
    void what_many_search_for_on_two_days_is_told() {
        String term = "供水价格听证" + fresh();
        searchedBy(6, term);
        assertThat(terms.like(term, LocalDate.of(2026, 2, 1), 5)).isEmpty();
        clock.set(MONDAY.plusDays(1));
        searchedBy(6, term);

        assertThat(terms.like(term, LocalDate.of(2026, 2, 1), 5)).containsExactly(term);
        assertThat(terms.like(term, LocalDate.of(2026, 3, 3), 5)).isEmpty();
    }

    @Test
    void one_caller_counts_once_a_day_however_often_it_asks() {
        String term = "我邻居的事" + fresh();
        for (int i = 0; i < 100; i++) {
            hot.searched(term, "198.51.100.7");
        }
        hot.look();
        hot.look();

        assertThat(counted(term)).isEqualTo(1);
        assertThat(terms.like(term, LocalDate.of(2026, 2, 1), 5)).isEmpty();
    }

    @Test
    void what_looks_like_somebodys_number_or_a_sentence_is_not_counted() {
        for (String words : List.of("13800001234", "张某身份证110101", "为什么我家门口的路到现在还没有修好请马上答复我", "<b>粗</b>", "水")) {
            searchedBy(12, words);
            assertThat(counted(words)).isZero();
        }
    }

    @Test
    void agencies_are_suggested_by_name_and_nothing_breaks_the_answer() throws Exception {
        Agency agency = staff.agency("云泽市候鸟管护局" + mingbai.Fresh.code());
        String answer = suggested(agency.name());

        assertThat(answer).contains("\"url\":\"/agency/" + agency.code() + "\"", "\"kind\":\"机关\"");
        assertThat(suggested("%25_!")).startsWith("{\"items\":[");
        assertThat(suggested("")).contains("\"items\":[]");
        assertThat(suggested("x".repeat(5000))).contains("\"items\":[]");
    }

    private String suggested(String words) throws Exception {
        return mvc.perform(get("/suggest").param("q", words)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void the_pages_that_help_to_find_the_way_open() throws Exception {
        for (String address : List.of("/hot", "/services", "/feeds", "/sitemap", "/request", "/duties", "/duties?part=due&page=999", "/duties?part=else", "/robots.txt",
                "/leave?to=https://www.example.org/")) {
            mvc.perform(get(java.net.URI.create(address))).andExpect(status().isOk());
        }
        Agency agency = staff.agency("云泽市水务局");
        mvc.perform(get("/duties").param("agency", agency.code())).andExpect(status().isOk());
        mvc.perform(get("/duties").param("agency", "nobody")).andExpect(status().isNotFound());
        for (String nowhere : List.of("", "javascript:alert(1)", "//www.example.org", "/desk", "https://user@example.org/", "ftp://example.org", "https://", "a b")) {
            mvc.perform(get("/leave").param("to", nowhere)).andExpect(status().isNotFound());
        }
    }
}
