package mingbai.inquiry.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.WithdrawInquiry;
import mingbai.inquiry.answer.InquiryAnswer;
import mingbai.inquiry.answer.InquiryAnswering;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.answer.PublishedAnswerReading;
import mingbai.inquiry.handle.AcceptInquiry;
import mingbai.inquiry.handle.AssignInquiry;
import mingbai.inquiry.handle.HandOverInquiry;
import mingbai.inquiry.handle.InquiryStep;
import mingbai.inquiry.handle.InquirySteps;
import mingbai.inquiry.library.LibraryEntry;
import mingbai.inquiry.library.LibraryReading;
import mingbai.inquiry.library.LibraryWords;
import mingbai.inquiry.library.WriteLibraryEntry;
import mingbai.inquiry.phrase.Phrase;
import mingbai.inquiry.phrase.WritePhrase;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The desk works on letters through its pages, and everybody reads what came of them. */
@DatabaseTest
class InquiryDeskTests {

    @Autowired Staff staff;
    @Autowired BeanFactory beans;
    @Autowired MockMvc mvc;
    @Autowired TakeInquiry take;
    @Autowired InquiryBook book;
    @Autowired AcceptInquiry accept;
    @Autowired AssignInquiry assign;
    @Autowired WithdrawInquiry withdraw;
    @Autowired InquiryAnswers answers;
    @Autowired InquirySteps steps;
    @Autowired HandOverInquiry handOver;
    @Autowired PublishedAnswerReading published;
    @Autowired WriteLibraryEntry writeLibrary;
    @Autowired LibraryReading library;
    @Autowired WritePhrase writePhrase;
    @Autowired LedgerCheck check;

    private InquiryAnswering answering;
    private Agency county;
    private Agency agency;
    private Actor office;

    @BeforeEach
    void anOffice() {
        answering = new InquiryAnswering(beans);
        county = staff.agency("青林县人民政府");
        agency = staff.below(county, "青林县供热站");
        office = staff.person(agency, Role.OFFICE, Role.DRAFTER);
    }

    private Inquiry taken(String title, String once) {
        return take.run(Actor.PROGRAM, InquiryAnswering.asked(agency, title, once + agency.code())).inquiry();
    }

    private String act(Inquiry inquiry, String address) {
        return "/desk/inquiry/" + inquiry.id() + "/" + address;
    }

    @Test
    void from_the_inbox_to_the_published_answer() throws Exception {
        Inquiry inquiry = taken("集中供热怎样报停", "desk-1-");
        mvc.perform(get("/desk/inquiry").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("集中供热怎样报停")));
        mvc.perform(get("/desk/inquiry/" + inquiry.id()).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("为什么是这一天")));
        mvc.perform(post(act(inquiry, "office/accept")).param("version", "1").param("category", "city").with(staff.signedIn(office)))
                .andExpect(redirectedUrl("/desk/inquiry/" + inquiry.id() + "?done=accept"));
        mvc.perform(get(act(inquiry, "answer")).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("我叫张某，电话139****5678")));
        mvc.perform(post(act(inquiry, "answer")).param("version", "0").param("words", "每年10月15日前到网点办理。").param("wanted", "1").param("publicTitle", "供热怎样报停")
                .param("publicQuestion", "张三丰问怎样报停").param("publicAnswer", "每年10月15日前到网点办理。").param("act", "submit").with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("来信人的姓名"))).andExpect(content().string(containsString("供热怎样报停")));
        mvc.perform(post(act(inquiry, "answer")).param("version", "1").param("words", "每年10月15日前到网点办理。").param("wanted", "1").param("publicTitle", "供热怎样报停")
                .param("publicQuestion", "怎样报停？").param("publicAnswer", "每年10月15日前到网点办理。").param("act", "submit").with(staff.signedIn(office)))
                .andExpect(redirectedUrl("/desk/inquiry/" + inquiry.id() + "?done=submitted"));
        InquiryAnswer submitted = answers.of(inquiry.id()).getFirst();
        mvc.perform(get("/inquiry/answer/" + inquiry.number())).andExpect(status().isNotFound());
        answering.passed(agency.code(), InquiryAnswer.KIND, submitted.id());
        mvc.perform(get("/inquiry/answer/" + inquiry.number())).andExpect(status().isOk()).andExpect(content().string(containsString("每年10月15日前到网点办理。")))
                .andExpect(content().string(not(containsString("张三丰"))));
        mvc.perform(get("/inquiry/answer").param("agency", agency.code())).andExpect(status().isOk()).andExpect(content().string(containsString("供热怎样报停")));
        mvc.perform(get("/inquiry/answer/feed").param("agency", agency.code())).andExpect(status().isOk()).andExpect(content().string(containsString("<title>供热怎样报停</title>")));
        mvc.perform(get("/desk/inquiry/" + inquiry.id()).with(staff.signedIn(office))).andExpect(content().string(containsString("撤下")));
        mvc.perform(get(act(inquiry, "print")).with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("关于来信" + inquiry.number() + "的答复")));
        mvc.perform(get("/desk/inquiry/library/new").param("source", Long.toString(inquiry.id())).with(staff.signedIn(office))).andExpect(content().string(containsString("供热怎样报停")));
        mvc.perform(post(act(inquiry, "answer/hide")).param("answer", Long.toString(submitted.id())).param("version", "1").param("reason", "张三丰要求撤下").with(staff.signedIn(office)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("选择一项")));
        mvc.perform(post(act(inquiry, "answer/hide")).param("answer", Long.toString(submitted.id())).param("version", "1").param("reason", "CHANGED").with(staff.signedIn(office)))
                .andExpect(redirectedUrl("/desk/inquiry/" + inquiry.id() + "?done=hidden"));
        mvc.perform(get("/inquiry/answer/" + inquiry.number())).andExpect(status().isGone()).andExpect(content().string(containsString("政策规定已经调整")))
                .andExpect(content().string(not(containsString("10月15日"))));
    }

    @Test
    void several_at_once_and_every_form_opens() throws Exception {
        Inquiry one = taken("路灯不亮", "desk-2-");
        Inquiry two = taken("路灯又不亮", "desk-3-");
        mvc.perform(post("/desk/inquiry").param("stage", "open").param("picked", Long.toString(one.id()), Long.toString(two.id())).param("act", "accept").with(staff.signedIn(office)))
                .andExpect(redirectedUrl("/desk/inquiry?stage=open&done=2"));
        assertThat(book.get(two.id()).stage()).isEqualTo(InquiryStage.IN_HAND);
        mvc.perform(post("/desk/inquiry").param("picked", Long.toString(one.id())).param("act", "accept").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(one.number())));
        for (DeskAct act : DeskAct.values()) {
            Actor who = act.group() == DeskAct.Group.CONSENT ? staff.person(agency, Role.LEADER) : office;
            mvc.perform(get(act.address(one.id())).with(staff.signedIn(who))).andExpect(status().isOk()).andExpect(content().string(containsString(act.label())));
            if (!act.equals(DeskAct.WRITE)) {
                assertThat(mvc.perform(post(act.address(one.id())).param("version", "99").with(staff.signedIn(who))).andReturn().getResponse().getStatus()).as(act.name()).isIn(409, 422);
            }
        }
        mvc.perform(post(act(one, "office/merge")).param("version", "2").param("numbers", two.number()).with(staff.signedIn(office)))
                .andExpect(redirectedUrl("/desk/inquiry/" + one.id() + "?done=merge"));
        mvc.perform(get("/desk/inquiry").param("stage", "merged").with(staff.signedIn(office))).andExpect(content().string(containsString(two.number())));
    }

    @Test
    void the_record_names_who_did_what_and_whose_turn_it_is() throws Exception {
        Inquiry inquiry = answering.accepted(office, agency, "阀门坏了找谁", "desk-12-");
        Inquiry assigned = assign.run(office, inquiry.id(), inquiry.version(), "维修科", 0, "三天内办结");
        InquiryAnswer submitted = answering.submitted(office, assigned, InquiryAnswering.FACE);
        String page = page(inquiry);
        assertThat(page).contains("分办给维修科，交办意见：三天内办结", "答复送审", "答复正在审核，现在等青林县供热站的", "查看送审的答复").doesNotContain(">起草答复<");
        answering.passed(agency.code(), InquiryAnswer.KIND, submitted.id());
        assertThat(page(inquiry)).contains("示例乙审核", "示例丙审核", "保密审查结论：可以公开", "示例丁审查", "答复送达来信人", office.name() + "起草，审核通过后由系统送达")
                .doesNotContain("示例丁登记", "答复正在审核");
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(inquiry.id())));
    }

    private String page(Inquiry inquiry) throws Exception {
        return mvc.perform(get("/desk/inquiry/" + inquiry.id()).with(staff.signedIn(office))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    @Test
    void tabs_and_rows_of_figures_add_up() throws Exception {
        Inquiry sorted = taken("河道有垃圾", "desk-10-");
        Inquiry withdrawn = taken("不用问了", "desk-11-");
        accept.run(office, sorted.id(), sorted.version(), "city");
        withdraw.run(Actor.PROGRAM, withdrawn.id(), withdrawn.version(), "问到了");
        String inbox = mvc.perform(get("/desk/inquiry").with(staff.signedIn(office))).andReturn().getResponse().getContentAsString();
        assertThat(inbox).contains("在办（含并案） <span>1</span>");
        String figures = mvc.perform(get("/desk/inquiry/figures").with(staff.signedIn(office))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(figures).contains("在办（含并案）", "撤回", "拆分办理", "无效", "<th scope=\"row\">未分类</th>");
        assertThat(figures.split("<th scope=\"row\">合计</th>")).hasSize(4);
        mvc.perform(get("/desk/inquiry").param("stage", "all").param("category", "none").with(staff.signedIn(office))).andExpect(content().string(containsString("不用问了")))
                .andExpect(content().string(not(containsString("河道有垃圾"))));
    }

    @Test
    void a_file_of_the_list_runs_no_formula_and_names_nobody() throws Exception {
        taken("=1+1 路灯", "desk-4-");
        String csv = mvc.perform(get("/desk/inquiry.csv").with(staff.signedIn(office))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1 路灯").doesNotContain("张三丰");
        mvc.perform(get("/desk/inquiry.xlsx").with(staff.signedIn(office))).andExpect(status().isOk());
    }

    @Test
    void a_question_that_is_a_request_is_handed_over_with_its_day() throws Exception {
        Inquiry inquiry = taken("要2025年供热成本监审报告", "desk-5-");
        mvc.perform(post(act(inquiry, "work/handover")).param("version", "1").param("reason", "这是申请政府信息，转办后20个工作日答复").with(staff.signedIn(office)))
                .andExpect(redirectedUrl("/desk/inquiry/" + inquiry.id() + "?done=handover"));
        mvc.perform(post(act(inquiry, "office/agreed")).param("version", "2").param("how", "3月2日电话同意").with(staff.signedIn(office))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请换一位同事"))).andExpect(content().string(containsString("3月2日电话同意")));
        Actor colleague = staff.person(agency, Role.OFFICE);
        mvc.perform(post(act(inquiry, "office/agreed")).param("version", "2").param("how", "3月2日电话同意").with(staff.signedIn(colleague)))
                .andExpect(redirectedUrl("/desk/inquiry/" + inquiry.id() + "?done=agreed"));
        Inquiry handed = book.get(inquiry.id());
        assertThat(handed.stage()).isEqualTo(InquiryStage.HANDED);
        assertThat(handed.links().request()).startsWith(agency.code() + "-2026-");
        Inquiry other = taken("要2024年供热成本监审报告", "desk-9-");
        handOver.propose(office, other.id(), other.version(), "这是申请政府信息");
        assertThat(handOver.asked(other.id())).contains("这是申请政府信息");
        assertThat(handOver.agreed(Actor.PROGRAM, other.id(), "").stage()).isEqualTo(InquiryStage.HANDED);
        assertThat(steps.of(inquiry.id())).extracting(InquiryStep::state).containsExactly(InquiryStep.State.DONE);
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(inquiry.id())));
    }

    @Test
    void the_office_above_demands_through_its_page() throws Exception {
        Inquiry inquiry = taken("暖气漏水", "desk-6-");
        Actor above = staff.person(county, Role.OFFICE);
        mvc.perform(post(act(inquiry, "above/demand")).param("version", "1").param("words", "请报告").param("dueOn", "2026-03-05").with(staff.signedIn(above)))
                .andExpect(redirectedUrl("/desk/inquiry/" + inquiry.id() + "?done=demand"));
        mvc.perform(get("/desk").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("督办：" + inquiry.number())));
    }

    @Test
    void hostile_words_are_answered_with_a_sentence() throws Exception {
        Inquiry inquiry = taken("<script>alert(1)</script>", "desk-7-");
        mvc.perform(get("/desk/inquiry/" + inquiry.id()).with(staff.signedIn(office))).andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(get("/inquiry/answer").param("words", "%_!'\"<b>").param("kind", "x").param("page", "-1").param("agency", "'; drop")).andExpect(status().isOk());
        mvc.perform(get("/inquiry/answer/" + "9".repeat(200))).andExpect(status().isNotFound());
        mvc.perform(get("/inquiry/library/abc")).andExpect(status().isNotFound());
        mvc.perform(get("/desk/inquiry").param("from", "2026-02-31").param("stage", "?").param("page", "x").with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(post(act(inquiry, "office/invalid")).param("version", "1").param("reason", "广".repeat(2_000)).with(staff.signedIn(office))).andExpect(status().isUnprocessableContent());
        mvc.perform(get(act(inquiry, "office/nonsense")).with(staff.signedIn(office))).andExpect(status().isNotFound());
        mvc.perform(get(act(inquiry, "file")).param("n", "7").with(staff.signedIn(office))).andExpect(status().isNotFound());
    }

    @Test
    void the_library_and_the_phrases_are_kept_and_expire() throws Exception {
        mvc.perform(get("/desk/inquiry/library/new").with(staff.signedIn(office))).andExpect(status().isOk());
        mvc.perform(post("/desk/inquiry/library/new").param("agency", agency.code()).param("question", "几号供暖？").param("answer", "11月1日。").param("validFrom", "x")
                .with(staff.signedIn(office))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("11月1日。")));
        LibraryEntry draft = writeLibrary.begin(office, agency.code(), new LibraryWords("", "供暖期有多长？", "五个月。", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 20)), 0, 0);
        mvc.perform(get("/inquiry/library/" + draft.id())).andExpect(status().isNotFound());
        mvc.perform(post("/desk/inquiry/library/" + draft.id()).param("version", "1").param("question", "供暖期有多长？").param("answer", "五个月。").param("validFrom", "2026-01-01")
                .param("validUntil", "2026-03-20").param("act", "submit").with(staff.signedIn(office))).andExpect(redirectedUrl("/desk/inquiry/library/" + draft.id() + "?done=1"));
        answering.passed(agency.code(), LibraryEntry.KIND, draft.id());
        mvc.perform(get("/inquiry/library/" + draft.id())).andExpect(status().isOk()).andExpect(content().string(containsString("五个月")));
        mvc.perform(get("/inquiry/library").param("words", "供暖期有多长")).andExpect(content().string(containsString("/inquiry/library/" + draft.id())));
        mvc.perform(get("/search").param("q", "供暖期有多长")).andExpect(content().string(containsString("/inquiry/library/")));
        mvc.perform(get("/desk").with(staff.signedIn(office))).andExpect(content().string(containsString("复核后续期，或者停用")));
        mvc.perform(post("/desk/inquiry/library/" + draft.id()).param("version", Long.toString(library.find(draft.id()).orElseThrow().version())).param("act", "end").param("reason", "CHANGED")
                .with(staff.signedIn(office))).andExpect(redirectedUrl("/desk/inquiry/library/" + draft.id() + "?done=1"));
        mvc.perform(get("/inquiry/library/" + draft.id())).andExpect(status().isGone()).andExpect(content().string(containsString("政策规定已经调整")));
        mvc.perform(get("/desk/inquiry/library").with(staff.signedIn(office))).andExpect(status().isOk()).andExpect(content().string(containsString("供暖期有多长？")));
        mvc.perform(post("/desk/inquiry/phrases").param("agency", agency.code()).param("title", "结尾").param("text", "如有疑问请来电。").param("validFrom", "2026-03-01")
                .param("validUntil", "2026-12-31").with(staff.signedIn(office))).andExpect(redirectedUrl("/desk/inquiry/phrases?done=1"));
        mvc.perform(get("/desk/inquiry/phrases").with(staff.signedIn(office))).andExpect(content().string(containsString("如有疑问请来电。")));
        Phrase old = writePhrase.begin(office, agency.code(), new Phrase.Typed("旧话", "请带暂住证。", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        Inquiry inquiry = answering.accepted(office, agency, "带什么证件", "desk-8-" + agency.code());
        mvc.perform(get(act(inquiry, "answer")).with(staff.signedIn(office))).andExpect(content().string(containsString("如有疑问请来电。")))
                .andExpect(content().string(not(containsString("请带暂住证"))));
        mvc.perform(get("/desk/inquiry/phrases/" + old.id()).with(staff.signedIn(office))).andExpect(status().isOk());
    }
}
