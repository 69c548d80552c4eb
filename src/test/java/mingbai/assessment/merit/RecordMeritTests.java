package mingbai.assessment.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.figure.Asked;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.statistics.Figures;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class RecordMeritTests {

    @Autowired Staff staff;
    @Autowired RecordMerit record;
    @Autowired MeritReading merits;
    @Autowired Figures figures;
    @Autowired MeasureList measures;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Agency county;
    private Agency bureau;
    private Actor office;

    @BeforeEach
    void aCounty() {
        county = staff.agency("青林县人民政府");
        bureau = staff.below(county, "青林县水利局");
        office = staff.person(county, Role.OFFICE);
    }

    @Test
    void decisions_are_counted_until_they_are_struck() {
        long praise = record.record(office, county.code(), bureau.code(), MeritSample.entry(Merit.Kind.PRAISE, ""));
        long order = record.record(office, county.code(), bureau.code(), MeritSample.entry(Merit.Kind.ORDER, "办公室主任"));
        assertThat(text("merit.rewards")).isEqualTo("1");
        assertThat(text("merit.accountability")).isEqualTo("1");
        record.correct(office, order, 1, bureau.code(), MeritSample.entry(Merit.Kind.TALK, "办公室主任"), "误记为责令改正");
        record.strike(office, praise, 1, "重复记录");
        assertThat(text("merit.rewards")).isEqualTo("无记录");
        assertThatThrownBy(() -> record.strike(office, praise, 2, "再作废")).isInstanceOf(Overtaken.class);
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(praise)) || where.contains(Long.toString(order)));
    }

    private String text(String measure) {
        return figures.of(measures.require(measure), Asked.of(List.of(bureau.code()), Period.year(2026))).text();
    }

    @Test
    void what_is_about_others_or_names_a_post_for_a_reward_is_refused() {
        Agency other = staff.agency("外县水利局");
        assertThatThrownBy(() -> record.record(office, county.code(), other.code(), MeritSample.entry(Merit.Kind.PRAISE, ""))).isInstanceOf(Refused.class)
                .hasMessageContaining("只能记录本机关和下级单位的");
        assertThatThrownBy(() -> record.record(office, county.code(), bureau.code(), MeritSample.entry(Merit.Kind.AWARD, "局长"))).hasMessageContaining("表彰的是单位");
    }

    @Test
    void the_office_sees_the_post_and_the_agency_does_not() throws Exception {
        mvc.perform(post("/desk/merit").with(staff.signedIn(office)).param("office", county.code()).param("agency", bureau.code()).param("kind", "criticism").param("day", "2026-02-30"))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("决定日期应是2008年以后的日期")));
        mvc.perform(post("/desk/merit").with(staff.signedIn(office)).param("office", county.code()).param("agency", bureau.code()).param("kind", "criticism")
                .param("day", "2026-02-20").param("number", "=1+1").param("body", "县政府办").param("basis", "第五十三条").param("about", "<b>逾期</b>不公开")
                .param("post", "分管副局长")).andExpect(redirectedUrl("/desk/merit"));
        mvc.perform(get("/desk/merit").with(staff.signedIn(office))).andExpect(content().string(containsString("分管副局长")))
                .andExpect(content().string(containsString("&lt;b&gt;逾期")));
        mvc.perform(get("/desk/merit").with(staff.signedIn(staff.person(bureau, Role.LEADER)))).andExpect(content().string(containsString("通报批评")))
                .andExpect(content().string(not(containsString("分管副局长"))));
        Merit made = merits.list(List.of(county.code()), List.of()).getFirst();
        mvc.perform(get("/desk/merit").param("edit", Long.toString(made.id())).with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(get("/desk/merit").param("edit", Long.toString(made.id())).with(staff.signedIn(staff.person(bureau, Role.OFFICE)))).andExpect(status().isNotFound());
    }
}
