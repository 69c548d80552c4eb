package mingbai.participation.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityParts;
import mingbai.participation.CancelActivity;
import mingbai.participation.CancelReason;
import mingbai.participation.ConcludeActivity;
import mingbai.participation.Hosting;
import mingbai.publication.EndDraft;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An interview: what the public sees, and through how many hands it went. */
@DatabaseTest
class LiveInterviewTests {

    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern SUM = Pattern.compile("([一二三四五六七八九])加([一二三四五六七八九])等于几");
    private static final String NUMBERS = "零一二三四五六七八九";

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired ActivityBook book;
    @Autowired InterviewReading interviews;
    @Autowired EnterLive enter;
    @Autowired ReleaseLive release;
    @Autowired JudgeQuestion judge;
    @Autowired ConcludeActivity conclude;
    @Autowired ActivityParts parts;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Hosting host;
    private Actor moderator;
    private Activity held;
    private String live;

    @BeforeEach
    void anAnnouncedInterview() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        host = new Hosting(beans, staff, "青林县水务局");
        moderator = staff.person(host.agency.code(), "审核人", Role.PUBLISHER);
        held = host.cleared(host.begun(ActivityKind.INTERVIEW, Interviewing.water(LocalDate.of(2026, 3, 2), moderator.accountId(), host.drafter.accountId())));
        live = held.address() + "/live";
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void a_question_is_shown_only_when_a_named_moderator_lets_it_through_and_masked() throws Exception {
        ask("我家电话13912345678，什么时候通水？", "10.7.1.1").andExpect(redirectedUrl(live + "?done=asked")).andExpect(header().doesNotExist("Set-Cookie"));
        nobodySees("什么时候通水");
        AskedQuestion asked = question();
        assertThat(asked.text()).isEqualTo("我家电话139****5678，什么时候通水？");
        assertThat(asked.found()).isNotEmpty();
        assertThatThrownBy(() -> judge.show(host.leader, held.id(), asked.id(), asked.version(), asked.text())).isInstanceOf(Refused.class).hasMessageContaining("指定的审核人");
        assertThatThrownBy(() -> judge.show(moderator, held.id(), asked.id(), asked.version(), "打13912345678")).isInstanceOf(Refused.class);
        judge.show(moderator, held.id(), asked.id(), asked.version(), "我家什么时候通水？");
        mvc.perform(get(live)).andExpect(content().string(containsString("我家什么时候通水？"))).andExpect(content().string(containsString("有删节")))
                .andExpect(content().string(not(containsString("139****"))));
        judge.takeDown(moderator, held.id(), asked.id(), asked.version() + 1, TakenDown.PERSONAL);
        mvc.perform(get(live)).andExpect(content().string(not(containsString("什么时候通水？")))).andExpect(content().string(containsString("撤下：涉及个人信息")));
    }

    @Test
    void one_form_counts_once_and_after_the_end_none_is_taken() throws Exception {
        Form form = aged();
        String text = "水费怎么算？";
        mvc.perform(asking(form, text, "10.7.2.1")).andExpect(status().is3xxRedirection());
        mvc.perform(asking(form, text, "10.7.2.1")).andExpect(status().is3xxRedirection());
        assertThat(interviews.whole(held.id()).questions()).hasSize(1);
        mvc.perform(post(live).param("seal", form.seal()).param("sum", "99").param("text", text).with(from("10.7.2.2"))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("答数不对"))).andExpect(content().string(containsString(text)));
        mvc.perform(asking(aged(), "x".repeat(501), "10.7.2.3")).andExpect(status().isUnprocessableContent());
        clock.set(LocalDateTime.of(2026, 3, 2, 15, 0));
        mvc.perform(get(live)).andExpect(content().string(not(containsString("我要提问"))));
        mvc.perform(asking(form, text, "10.7.2.4")).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("现在不接受提问")))
                .andExpect(content().string(containsString(text)));
    }

    @Test
    void what_is_said_is_entered_by_one_and_let_out_by_another() throws Exception {
        long entry = enter.run(host.drafter, held.id(), new EnterLive.Said(Voice.HOST, 0, "", "欢迎收看今天的访谈。", 0));
        nobodySees("欢迎收看");
        assertThatThrownBy(() -> release.release(moderator, held.id(), entry, 1)).isInstanceOf(Refused.class).hasMessageContaining("还没有开始");
        clock.set(LocalDateTime.of(2026, 3, 2, 14, 0));
        assertThatThrownBy(() -> release.release(host.drafter, held.id(), entry, 1)).isInstanceOf(Refused.class).hasMessageContaining("由另一位审核人放行");
        assertThatThrownBy(() -> release.release(host.leader, held.id(), entry, 1)).isInstanceOf(Refused.class);
        nobodySees("欢迎收看");
        release.release(moderator, held.id(), entry, 1);
        mvc.perform(get(live)).andExpect(content().string(containsString("欢迎收看")));
        String mark = mark();
        mvc.perform(get(live + "/now").param("seen", mark)).andExpect(status().isNoContent());
        mvc.perform(get(live + "/now").param("seen", "old")).andExpect(status().isOk()).andExpect(content().string(containsString("欢迎收看")));
        release.takeDown(moderator, held.id(), entry, 2, TakenDown.WRONG);
        mvc.perform(get(live + "/now").param("seen", mark)).andExpect(status().isOk()).andExpect(content().string(not(containsString("欢迎收看"))))
                .andExpect(content().string(containsString("撤下：表述有误")));
        assertThatThrownBy(() -> enter.run(host.drafter, held.id(), new EnterLive.Said(Voice.GUEST, 1, "", "请打13912345678", 0))).isInstanceOf(Refused.class)
                .hasMessageContaining("不能公开");
        assertThatThrownBy(() -> enter.run(host.drafter, held.id(), new EnterLive.Said(Voice.GUEST, 2, "", "话", 0))).isInstanceOf(Refused.class);
    }

    @Test
    void what_was_left_over_is_answered_afterwards_and_the_transcript_becomes_the_result() throws Exception {
        ask("水费怎么算？", "10.7.3.1");
        AskedQuestion asked = question();
        judge.show(moderator, held.id(), asked.id(), 1, asked.text());
        clock.set(LocalDateTime.of(2026, 3, 2, 15, 30));
        mvc.perform(get(live)).andExpect(content().string(containsString("待答复"))).andExpect(content().string(not(containsString("hx-get"))));
        assertThatThrownBy(() -> conclude.run(host.drafter, held.id(), book.get(held.id()).version())).isInstanceOf(Refused.class).hasMessageContaining("还有1个提问没有答复");
        long answer = enter.run(host.drafter, held.id(), new EnterLive.Said(Voice.GUEST, 1, "", "按用水量<计费>。", asked.id()));
        release.release(moderator, held.id(), answer, 1);
        mvc.perform(get(live)).andExpect(content().string(containsString("已答复"))).andExpect(content().string(containsString("按用水量&lt;计费&gt;")));
        String body = parts.of(held.kind()).result(held);
        long edition = conclude.run(host.drafter, held.id(), book.get(held.id()).version());
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(host.drafter))).andExpect(status().isOk());
        assertThat(body).contains("水费怎么算？", "县水务局副局长 示例甲：", "按用水量&lt;计费&gt;。");
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(answer)) || where.contains(Long.toString(asked.id())));
    }

    @Test
    void what_a_result_draft_quotes_is_taken_down_only_after_the_draft_is_given_up() throws Exception {
        ask("水费怎么算？", "10.7.5.1");
        AskedQuestion asked = question();
        judge.show(moderator, held.id(), asked.id(), 1, asked.text());
        clock.set(LocalDateTime.of(2026, 3, 2, 15, 30));
        long answer = enter.run(host.drafter, held.id(), new EnterLive.Said(Voice.GUEST, 1, "", "按用水量计费。", asked.id()));
        release.release(moderator, held.id(), answer, 1);
        long edition = conclude.run(host.drafter, held.id(), book.get(held.id()).version());
        assertThatThrownBy(() -> release.takeDown(moderator, held.id(), answer, 2, TakenDown.WRONG)).isInstanceOf(Refused.class).hasMessageContaining("/desk/edition/" + edition);
        assertThatThrownBy(() -> judge.takeDown(moderator, held.id(), asked.id(), 2, TakenDown.PERSONAL)).isInstanceOf(Refused.class).hasMessageContaining("放弃草稿");
        mvc.perform(get(held.deskAddress() + "/live").with(staff.signedIn(moderator))).andExpect(content().string(containsString("/desk/edition/" + edition)));
        beans.getBean(EndDraft.class).discard(host.drafter, edition, beans.getBean(DeskReading.class).edition(edition).orElseThrow().version());
        release.takeDown(moderator, held.id(), answer, 2, TakenDown.WRONG);
        judge.takeDown(moderator, held.id(), asked.id(), 2, TakenDown.PERSONAL);
        long again = conclude.run(host.drafter, held.id(), book.get(held.id()).version());
        assertThat(beans.getBean(DeskReading.class).edition(again).orElseThrow().body()).doesNotContain("按用水量计费", "水费怎么算");
    }

    @Test
    void when_the_days_for_answers_are_over_no_question_is_shown_or_held_back_and_the_result_says_how_many_were_left() throws Exception {
        ask("水费怎么算？", "10.7.6.1");
        AskedQuestion asked = question();
        clock.set(LocalDateTime.of(2026, 3, 9, 23, 0));
        assertThatThrownBy(() -> conclude.run(host.drafter, held.id(), book.get(held.id()).version())).isInstanceOf(Refused.class).hasMessageContaining("还有1个提问没有审核");
        clock.set(LocalDateTime.of(2026, 3, 10, 9, 0));
        assertThatThrownBy(() -> judge.show(moderator, held.id(), asked.id(), 1, asked.text())).isInstanceOf(Refused.class).hasMessageContaining("答复期限2026-03-09已经过去");
        assertThatThrownBy(() -> judge.hide(moderator, held.id(), asked.id(), 1, "广告")).isInstanceOf(Refused.class).hasMessageContaining("答复期限");
        assertThat(parts.of(held.kind()).beforeConcluding(held)).isEmpty();
        assertThat(parts.of(held.kind()).result(held)).contains("另有1个提问在答复期限内没有审核");
    }

    @Test
    void a_cancelled_interview_takes_no_question_and_shows_none() throws Exception {
        Form form = aged();
        ask("水费怎么算？", "10.7.7.1");
        AskedQuestion asked = question();
        beans.getBean(CancelActivity.class).run(host.leader, held.id(), book.get(held.id()).version(), CancelReason.NOT_NEEDED, "提问封存");
        mvc.perform(asking(form, "还能问吗？", "10.7.7.2")).andExpect(redirectedUrl(held.address()));
        assertThatThrownBy(() -> judge.show(moderator, held.id(), asked.id(), 1, asked.text())).isInstanceOf(Refused.class).hasMessageContaining("已取消");
    }

    @Test
    void the_desk_works_by_its_pages() throws Exception {
        ask("停水怎么通知？", "10.7.4.1");
        clock.set(LocalDateTime.of(2026, 3, 2, 14, 5));
        String desk = held.deskAddress() + "/live";
        mvc.perform(get(desk).with(staff.signedIn(moderator))).andExpect(status().isOk()).andExpect(content().string(containsString("停水怎么通知")));
        mvc.perform(get(desk + "/waiting").with(staff.signedIn(moderator))).andExpect(status().isOk()).andExpect(content().string(containsString("待审核提问1个")));
        mvc.perform(post(desk + "/question/" + question().id()).param("version", "1").param("act", "hide").with(staff.signedIn(moderator)))
                .andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("请写明不显示的理由")));
        mvc.perform(post(desk + "/question/" + question().id()).param("version", "1").param("act", "show").param("shown-" + question().id(), "停水怎么通知？")
                .with(staff.signedIn(moderator))).andExpect(redirectedUrl(desk + "?done=judged"));
        mvc.perform(post(desk + "/enter").param("voice", "guest-1").param("text", "提前一天张贴通知。").param("question", Long.toString(question().id()))
                .with(staff.signedIn(host.drafter))).andExpect(redirectedUrl(desk + "?done=entered"));
        LiveEntry entry = interviews.whole(held.id()).entries().getFirst();
        mvc.perform(post(desk + "/entry/" + entry.id()).param("version", "1").param("act", "release").with(staff.signedIn(moderator)))
                .andExpect(redirectedUrl(desk + "?done=released"));
        mvc.perform(get(live)).andExpect(content().string(containsString("提前一天张贴通知")));
        mvc.perform(post(desk + "/enter").param("voice", "nobody").param("text", "x").with(staff.signedIn(host.drafter))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void guests_and_moderators_are_drafted_on_a_page_and_missing_ones_are_told() throws Exception {
        Activity begun = host.begun(ActivityKind.INTERVIEW, mingbai.participation.ActivityContent.of("访谈"));
        String page = begun.deskAddress() + "/interview";
        mvc.perform(get(page).with(staff.signedIn(host.drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("审核人")));
        MockHttpServletRequestBuilder form = post(page).param("version", "1").param("answerBy", "2026-03-20").param("host", "主持人").param("special", "1");
        mvc.perform(form.param("guests", "没有职务").with(staff.signedIn(host.drafter))).andExpect(status().isUnprocessableContent());
        mvc.perform(post(page).param("version", "1").param("answerBy", "2026-03-20").param("guests", "示例乙|局长").param("special", "1").param("moderators",
                Long.toString(moderator.accountId())).with(staff.signedIn(host.drafter))).andExpect(redirectedUrlPattern("/desk/participation/*"));
        assertThat(Interview.of(book.get(begun.id()).newest().content()).isModerator(moderator.accountId())).isTrue();
        assertThatThrownBy(() -> host.submitted(book.get(begun.id()))).isInstanceOf(Refused.class).hasMessageContaining("请填写访谈开始和结束的时间");
    }

    private AskedQuestion question() {
        List<AskedQuestion> asked = interviews.whole(held.id()).questions();
        return asked.getFirst();
    }

    private void nobodySees(String words) throws Exception {
        for (String address : List.of(held.address(), live, live + "/now", "/participation")) {
            mvc.perform(get(address)).andExpect(content().string(not(containsString(words))));
        }
    }

    private String mark() throws Exception {
        Matcher mark = Pattern.compile("data-mark=\"([^\"]+)\"").matcher(page());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private String page() throws Exception {
        return mvc.perform(get(live)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private org.springframework.test.web.servlet.ResultActions ask(String text, String network) throws Exception {
        return mvc.perform(asking(aged(), text, network));
    }

    private record Form(String seal, String sum) {}

    private Form aged() throws Exception {
        String page = page();
        Matcher seal = SEAL.matcher(page);
        Matcher sum = SUM.matcher(page);
        assertThat(seal.find() && sum.find()).isTrue();
        clock.advance(Duration.ofSeconds(10));
        return new Form(seal.group(1), Integer.toString(NUMBERS.indexOf(sum.group(1)) + NUMBERS.indexOf(sum.group(2))));
    }

    private MockHttpServletRequestBuilder asking(Form form, String text, String network) {
        return post(live).param("seal", form.seal()).param("sum", form.sum()).param("text", text).with(from(network));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String network) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(network);
            return request;
        };
    }
}
