package mingbai.inquiry.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.figure.Asked;
import mingbai.figure.FigureReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.inquiry.concern.Respond.Prepared;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.Papers;
import mingbai.publication.PublishEdition;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class RespondTests {

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired RecordSignal record;
    @Autowired JudgeSignal judge;
    @Autowired Respond respond;
    @Autowired mingbai.inquiry.TakeInquiry take;
    @Autowired ConcernReading reading;
    @Autowired FigureReading figures;
    @Autowired MeasureList measures;
    @Autowired LedgerCheck check;
    @Autowired SettableClock clock;

    private Agency agency;
    private Actor office;

    @BeforeEach
    void anOffice() {
        agency = staff.agency("县应急局");
        office = staff.person(agency, Role.OFFICE);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    private Signal judged(ConcernKind kind, LocalDateTime found) {
        Signal signal = record.run(office, ConcernSignalSample.seen(agency.code(), found));
        judge.judge(office, signal.id(), 1, kind, "影响面较大");
        return reading.signal(signal.id()).orElseThrow();
    }

    private Response published(Response response, long edition) throws InterruptedException {
        Papers papers = new Papers(beans, agency.code());
        papers.pass(papers.submit(edition));
        beans.getBean(PublishEdition.class).run(Actor.of(12, "示例乙", agency.code()), edition, papers.version(edition));
        for (int i = 0; i < 400; i++) {
            Response now = reading.response(response.id()).orElseThrow();
            if (now.papers().stream().anyMatch(paper -> paper.edition() == edition && paper.at() != null)) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the response never heard of its document");
    }

    @Test
    void aRumourIsRefutedWithinItsHoursByAReviewedDocumentAlone() throws Exception {
        Signal signal = judged(ConcernKind.CONCERN, LocalDateTime.of(2026, 3, 1, 20, 0));
        assertThat(signal.state()).isEqualTo("待回应");
        long id = respond.prepare(office, new Prepared(agency.code(), signal.id(), ResponseKind.REFUTATION, "关于网传水库放空的说明", "", null, "网传水库将要放空，**不属实**。"));
        Response prepared = reading.response(id).orElseThrow();
        mvc.perform(get("/inquiry/concern/" + id)).andExpect(status().isNotFound());
        assertThat(mvc.perform(get("/inquiry/concern")).andReturn().getResponse().getContentAsString()).doesNotContain(String.valueOf(id));
        Response done = published(prepared, prepared.paper().edition());
        String page = mvc.perform(get("/inquiry/concern/" + id)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("关于网传水库放空的说明").contains("/doc/").doesNotContain(signal.title()).doesNotContain("有人在群里转发");
        assertThat(mvc.perform(get("/inquiry/concern?kind=refutation")).andReturn().getResponse().getContentAsString()).contains("/inquiry/concern/" + id);
        String document = reading.one(id).orElseThrow().address();
        assertThat(mvc.perform(get(document)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString()).contains("/inquiry/concern");
        Signal answered = reading.signal(signal.id()).orElseThrow();
        assertThat(answered.answeredAt()).isEqualTo(done.paper().at());
        assertThat(answered.clock().limits().getFirst().words(clock.instant())).isEqualTo("按时完成");
        assertThat(figure("in-time")).isEqualTo(1);
        assertThat(figure("refutations")).isEqualTo(1);
        assertThat(check.run()).noneMatch(finding -> finding.where().contains(Long.toString(signal.id())) || finding.where().contains(Long.toString(id)));
    }

    @Test
    void anAnnouncementIsNoAnswerAndATranscriptCountsItsQuestions() throws Exception {
        Signal signal = judged(ConcernKind.MAJOR_EMERGENCY, LocalDateTime.of(2026, 3, 2, 8, 0));
        long at = clock.millis() + Duration.ofHours(2).toMillis();
        long id = respond.prepare(office, new Prepared(agency.code(), signal.id(), ResponseKind.CONFERENCE, "抢险情况新闻发布会", "县政府会议室", at, "定于今天上午召开。"));
        Response announced = published(reading.response(id).orElseThrow(), reading.response(id).orElseThrow().notice().edition());
        assertThat(reading.signal(signal.id()).orElseThrow().answeredAt()).isNull();
        assertThat(mvc.perform(get("/inquiry/concern")).andReturn().getResponse().getContentAsString()).contains("将要举行的新闻发布会").contains("县政府会议室");
        clock.advance(Duration.ofHours(3));
        respond.held(office, id, announced.version(), at, "主持人：现在开始。\n\n**问（某日报）：**伤亡如何？\n\n答：没有。\n\n问：何时恢复？\n\n答：明天。");
        Response held = reading.response(id).orElseThrow();
        assertThat(held.questions()).isEqualTo(2);
        assertThat(reading.signal(signal.id()).orElseThrow().heldAt()).isEqualTo(at);
        assertThat(reading.signal(signal.id()).orElseThrow().clock().limits()).allMatch(limit -> !limit.isLate(clock.instant()) && !limit.isOpen());
        assertThatThrownBy(() -> respond.held(office, id, held.version(), at, "问：又一次")).isInstanceOf(Overtaken.class);
        published(held, held.paper().edition());
        assertThat(mvc.perform(get("/inquiry/concern/" + id)).andReturn().getResponse().getContentAsString()).contains("（实录）抢险情况新闻发布会").contains("阅读实录").contains("抢险情况新闻发布会</a>");
        assertThat(figure("conferences")).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        assertThatThrownBy(() -> record.run(office, ConcernSignalSample.seen(agency.code(), LocalDateTime.of(2030, 1, 1, 0, 0)))).isInstanceOf(Refused.class);
        Signal signal = record.run(office, ConcernSignalSample.seen(agency.code(), LocalDateTime.of(2026, 3, 1, 20, 0)));
        assertThatThrownBy(() -> respond.prepare(office, new Prepared(agency.code(), signal.id(), ResponseKind.STATEMENT, "说明", "", null, "文"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> respond.prepare(office, new Prepared(agency.code(), null, ResponseKind.REFUTATION, "说明", "", null, "文"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> respond.prepare(office, new Prepared(agency.code(), null, ResponseKind.MEDIA, "答复", "", null, "文"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> judge.judge(office, signal.id(), 1, ConcernKind.NONE, " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> judge.close(office, signal.id(), 1, "好了")).isInstanceOf(Refused.class);
        judge.judge(office, signal.id(), 1, ConcernKind.NONE, "只有一人转发，已自行删除");
        assertThatThrownBy(() -> judge.judge(office, signal.id(), 1, ConcernKind.CONCERN, "")).isInstanceOf(Overtaken.class);
    }

    @Test
    void theDeskWalksFromTheSignalToTheDraft() throws Exception {
        mvc.perform(post("/desk/concern").with(staff.signedIn(office)).param("agency", agency.code()).param("source", "media").param("title", "某报报道路面塌陷").param("foundAt", "2026-03-01T07:30"))
                .andExpect(status().is3xxRedirection());
        Signal signal = reading.signals(List.of(agency.code()), 1, 0).getFirst();
        String page = mvc.perform(get(signal.deskAddress()).with(staff.signedIn(office))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("登记研判");
        mvc.perform(post(signal.deskAddress() + "/judge").with(staff.signedIn(office)).param("version", "1").param("kind", "concern")).andExpect(redirectedUrl(signal.deskAddress() + "?done=judged"));
        assertThat(mvc.perform(get("/desk/concern").with(staff.signedIn(office))).andReturn().getResponse().getContentAsString()).contains("作出回应，还有");
        assertThat(mvc.perform(get("/desk").with(staff.signedIn(office))).andReturn().getResponse().getContentAsString()).contains("舆情：某报报道路面塌陷");
        mvc.perform(post("/desk/concern/respond").with(staff.signedIn(office)).param("signal", "" + signal.id()).param("kind", "statement").param("title", "").param("text", "文")).andExpect(status().is(422));
        mvc.perform(post("/desk/concern/respond").with(staff.signedIn(office)).param("signal", "" + signal.id()).param("kind", "statement").param("title", "关于路面塌陷的通报").param("text", "文"))
                .andExpect(status().is3xxRedirection());
        Response response = reading.ofSignal(signal.id()).getFirst();
        assertThat(mvc.perform(get(response.deskAddress()).with(staff.signedIn(office))).andReturn().getResponse().getContentAsString()).contains("/desk/edition/" + response.paper().edition());
        Actor other = staff.person(staff.agency("县水务局"), Role.OFFICE);
        mvc.perform(get("/desk/concern/respond?signal=" + signal.id()).with(staff.signedIn(other))).andExpect(status().isNotFound());
        mvc.perform(post("/desk/concern/respond").with(staff.signedIn(other)).param("agency", agency.code()).param("kind", "media").param("title", "答").param("text", "文")).andExpect(status().is(422));
    }

    @Test
    void manyInquiriesOnOneSubjectAreProposedOnce() throws Exception {
        String category = mingbai.inquiry.InquiryCategories.all().keySet().iterator().next();
        for (int i = 0; i < 10; i++) {
            take.run(office, new mingbai.inquiry.Intake(agency.code(), mingbai.inquiry.InquiryKind.CONSULTATION, mingbai.inquiry.InquiryChannel.LETTER, "", "路灯什么时候修好", mingbai.inquiry.Asker.UNKNOWN, false,
                    new mingbai.inquiry.Inquiry.About("", "", ""), category, java.time.LocalDate.of(2026, 3, 1), mingbai.Fresh.code() + i, List.of()));
        }
        HotInquiry hot = reading.proposed(List.of(agency.code()), java.time.LocalDate.of(2026, 3, 2)).getFirst();
        assertThat(hot.thisWeek()).isEqualTo(10);
        assertThat(mvc.perform(get("/desk/concern").with(staff.signedIn(office))).andReturn().getResponse().getContentAsString()).contains("可能的线索").contains("登记为线索");
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/desk/concern").with(staff.signedIn(office)).param("agency", agency.code()).param("source", "inquiries").param("title", "路灯来信集中反映").param("counted", "10")
                    .param("once", hot.once()).param("foundAt", "2026-03-02T08:30")).andExpect(status().is3xxRedirection());
        }
        assertThat(reading.proposed(List.of(agency.code()), java.time.LocalDate.of(2026, 3, 2))).isEmpty();
        assertThat(reading.signals(List.of(agency.code()), 10, 0)).singleElement().satisfies(signal -> assertThat(signal.counted()).isEqualTo(10));
    }

    private long figure(String key) {
        return figures.of(measures.require("concern." + key), Asked.of(List.of(agency.code()), Period.year(2026))).value();
    }
}
