package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.FigureReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.law.DisclosureClass;
import mingbai.ledger.Actor;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Issue;
import mingbai.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who interprets a policy, in what form and when: typed with the document, signed with it, shown on it, counted. */
@DatabaseTest
class InterpretationTests {

    private static final Interpretation BY_THE_HEAD = new Interpretation(Interpretation.Form.QUESTIONS, Interpretation.Post.HEAD, "示例甲，县民政局局长", LocalDate.of(2026, 3, 1));

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired FigureReading figures;
    @Autowired MeasureList measures;
    @Autowired DeskReading desk;

    private static Content content(String title, List<String> interprets) {
        return new Content(title, "<p>老年人津贴怎样领取。</p>", "县民政局", "", LocalDate.of(2026, 3, 1), null, null, "综合政务", "其他", DisclosureClass.PROACTIVE, null, "", null, "社会公众",
                "高龄津贴怎样领取", List.of(), "", List.of(), interprets, List.of(), Set.of());
    }

    @Test
    void itStandsOnTheDocumentAndIsCountedByForm() throws Exception {
        Agency agency = staff.agency("县民政局");
        Papers papers = new Papers(beans, agency.code());
        IndexNumber policy = papers.publish(content("高龄津贴发放办法", List.of()));
        IndexNumber reading = papers.publish(content("《高龄津贴发放办法》问答", List.of(policy.toString())).interpreted(BY_THE_HEAD));
        String page = mvc.perform(get("/doc/" + reading.org() + "/" + reading.no())).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("问答，起草部门主要负责人：示例甲，县民政局局长，2026年3月1日");
        Asked asked = Asked.of(List.of(agency.code()), Period.year(2026));
        assertThat(figures.by(measures.require("publication.interpretations"), asked, Dimension.KIND)).containsExactly(java.util.Map.entry("问答", 1L));
        assertThat(figures.of(measures.require("publication.interpreted-by-heads"), asked).value()).isEqualTo(1);
    }

    @Test
    void aDraftKeepsWhatWasTyped() throws Exception {
        Agency agency = staff.agency("县民政局");
        Actor drafter = staff.person(agency, Role.DRAFTER);
        long edition = beans.getBean(StartDraft.class).run(drafter, agency.code(), content("问答", List.of("11330000000000000A/2026-00001")));
        mvc.perform(post("/desk/edition/" + edition).with(staff.signedIn(drafter)).param("version", Long.toString(desk.edition(edition).orElseThrow().version())).param("title", "问答").param("body", "正文")
                .param("disclosureClass", "proactive").param("interprets", "11330000000000000A/2026-00001").param("interpretation", "interview").param("interpreterPost", "head")
                .param("interpreter", "示例甲").param("interpretedOn", "2026-03-02")).andExpect(status().is3xxRedirection());
        assertThat(desk.edition(edition).orElseThrow().interpretation()).isEqualTo(new Interpretation(Interpretation.Form.INTERVIEW, Interpretation.Post.HEAD, "示例甲", LocalDate.of(2026, 3, 2)));
        assertThat(mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(drafter))).andReturn().getResponse().getContentAsString()).contains("解读的形式").contains("示例甲");
    }

    @Test
    void whatIsMissingIsSaidBeforeReview() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        assertThat(BY_THE_HEAD.issues(List.of("x"), today)).isEmpty();
        assertThat(new Interpretation(Interpretation.Form.TEXT, Interpretation.Post.HEAD, " ", LocalDate.of(2026, 3, 3)).issues(List.of(), today)).extracting(Issue::field)
                .containsExactly("interprets", "interpreter", "interpretedOn");
        assertThat(new Interpretation(Interpretation.Form.FIGURE, Interpretation.Post.DEPARTMENT, "", null).issues(List.of("x"), today)).isEmpty();
    }

    @Test
    void whatWasSignedBeforeKeepsItsDigest() {
        assertThat(content("通知", List.of()).state()).doesNotContainKey("interpretation");
        assertThat(content("通知", List.of()).interpreted(BY_THE_HEAD).digest()).isNotEqualTo(content("通知", List.of()).digest());
    }
}
