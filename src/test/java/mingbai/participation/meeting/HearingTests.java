package mingbai.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.LedgerCheck;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityParts;
import mingbai.participation.CancelActivity;
import mingbai.participation.CancelReason;
import mingbai.participation.ConcludeActivity;
import mingbai.participation.DraftActivity;
import mingbai.participation.Hosting;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A hearing with lots anybody draws again. */
@DatabaseTest
class HearingTests {

    private static final String VALUE = "2026年3月11日公布的彩票开奖号码";

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired ActivityBook book;
    @Autowired PrepareMeeting prepare;
    @Autowired ApplyForSeat apply;
    @Autowired SettleList settle;
    @Autowired PublishList publish;
    @Autowired HoldMeeting hold;
    @Autowired MeetingReading meetings;
    @Autowired ConcludeActivity conclude;
    @Autowired ActivityParts parts;
    @Autowired ShownForms forms;
    @Autowired LedgerCheck check;
    @Autowired MockMvc mvc;

    private Hosting host;

    @BeforeEach
    void anAgency() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        host = new Hosting(beans, staff, "青林县发展和改革局");
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void the_announcement_says_what_is_missing_and_what_the_law_asks() {
        Activity begun = drafted("", "");
        assertThatThrownBy(() -> host.submitted(begun)).isInstanceOf(Refused.class).hasMessageContaining("听证会要写明参加人怎样分组");
        Activity tooLate = host.saved(grouped(begun, VALUE), book.get(begun.id()).newest().content().between(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 24)));
        assertThatThrownBy(() -> host.submitted(tooLate)).isInstanceOf(Refused.class).hasMessageContaining("第十六条").hasMessageContaining("最迟2026-03-23送达");
    }

    @Test
    void lots_are_committed_before_closed_in_between_and_can_be_drawn_again() throws Exception {
        Activity held = announced(VALUE);
        String seats = held.address() + "/seats";
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        for (int n = 0; n < 5; n++) {
            applied(held, "A", "王小" + "一二三四五".charAt(n), "1391000000" + n);
        }
        applied(held, "A", "王小一", "0571-88001100");
        applied(held, "B", "李观", "13920000000");
        mvc.perform(get(seats)).andExpect(status().isOk()).andExpect(content().string(containsString("我要报名"))).andExpect(content().string(not(containsString("A001"))));
        Applicant twice = meetings.applicants(held.id()).stream().filter(one -> one.number().equals("A006")).findFirst().orElseThrow();
        settle.exclude(host.drafter, held.id(), twice.id(), 1, Exclusion.DUPLICATE, "与A001同一人，另留了电话");
        assertThatThrownBy(() -> settle.close(host.drafter, held.id(), version(held))).isInstanceOf(Refused.class).hasMessageContaining("过了这一天");
        clock.set(LocalDateTime.of(2026, 3, 11, 9, 0));
        settle.close(host.drafter, held.id(), version(held));
        mvc.perform(get(seats)).andExpect(content().string(containsString("A001、A002、A003、A004、A005、B007"))).andExpect(content().string(containsString("重复报名1人")));
        assertThatThrownBy(() -> settle.draw(host.drafter, held.id(), version(held), "")).isInstanceOf(Refused.class).hasMessageContaining(VALUE);
        settle.draw(host.drafter, held.id(), version(held), "03 08 12");

        Proceedings drawn = meetings.proceedings(held.id()).orElseThrow();
        String secret = drawn.seed().substring(0, drawn.seed().indexOf('|'));
        assertThat(Lots.commitment(secret)).isEqualTo(Meeting.of(held.content()).commitment());
        assertThat(drawn.seed()).isEqualTo(secret + "|03 08 12");
        List<String> seated = meetings.applicants(held.id()).stream().filter(one -> one.state() == ApplicantState.SEATED).map(Applicant::number).sorted().toList();
        assertThat(seated).isEqualTo(Lots.draw(drawn.seed(), Meeting.of(held.content()).groups(), List.of("A001", "A002", "A003", "A004", "A005", "B007")).stream()
                .filter(Lots.Drawn::seated).map(Lots.Drawn::number).sorted().toList()).hasSize(3).contains("B007");

        mvc.perform(get(seats)).andExpect(content().string(containsString(drawn.seed()))).andExpect(content().string(not(containsString("王*"))));
        assertThatThrownBy(() -> publish.run(host.drafter, held.id(), version(held))).isInstanceOf(Refused.class).hasMessageContaining("由另一人核对");
        publish.run(host.leader, held.id(), version(held));
        mvc.perform(get(seats)).andExpect(content().string(containsString("王*"))).andExpect(content().string(not(containsString("王小")))).andExpect(content().string(containsString("李*")));
        assertThatThrownBy(() -> settle.draw(host.drafter, held.id(), version(held), "1")).isInstanceOf(Overtaken.class);
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(held.id())) || where.contains(Long.toString(twice.id())));
    }

    @Test
    void an_applicant_follows_by_number_and_code_and_may_step_back() throws Exception {
        Activity held = announced("");
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        String mine = held.address() + "/seats/mine";
        ApplyForSeat.Applied applied = applied(held, "A", "赵示例", "13930000000");
        mvc.perform(post(mine).param("lot", applied.number()).param("code", "0000-0000-0000-0000").with(from("10.8.1.1"))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("编号或者查询码不对")));
        Cookie cookie = mvc.perform(post(mine).param("lot", applied.number().toLowerCase(java.util.Locale.ROOT)).param("code", applied.code()).with(from("10.8.1.1")))
                .andExpect(redirectedUrl(mine)).andReturn().getResponse().getCookie("mingbai-seat");
        mvc.perform(get(mine).cookie(cookie)).andExpect(content().string(containsString("已报名，等待抽签"))).andExpect(content().string(not(containsString("赵示例"))));
        mvc.perform(post(mine + "/withdraw").cookie(cookie)).andExpect(content().string(containsString("已撤回")));
    }

    @Test
    void one_telephone_has_one_lot_however_it_is_written_until_its_holder_steps_back() throws Exception {
        Activity held = announced("");
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        applied(held, "A", "冯示例", "13980000000");
        assertThatThrownBy(() -> applied(held, "A", "冯示例", "+86 139-8000-0000")).isInstanceOf(Refused.class).hasMessageContaining("已经报过名");
        assertThatThrownBy(() -> applied(held, "B", "冯某", "1398000 0000")).isInstanceOf(Refused.class).hasMessageContaining("已经报过名");
        mvc.perform(post(held.deskAddress() + "/seats/enter").param("group", "B").param("name", "冯示例").param("phone", "13980000000").param("reason", "来信说明。")
                .param("receivedOn", "2026-03-03").with(staff.signedIn(host.drafter))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("已经报过名")));
        Applicant first = meetings.applicants(held.id()).getFirst();
        apply.withdraw(first.id());
        assertThat(applied(held, "B", "冯示例", "+8613980000000").number()).isEqualTo("B002");
    }

    @Test
    void once_the_list_is_closed_the_terms_of_the_draw_stand() {
        Activity held = announced(VALUE);
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        applied(held, "A", "陈示例", "13990000000");
        clock.set(LocalDateTime.of(2026, 3, 11, 9, 0));
        DraftActivity drafts = beans.getBean(DraftActivity.class);
        Activity before = drafts.revise(host.drafter, held.id(), book.get(held.id()).version(), "席位增加");
        Activity more = prepare.run(host.drafter, held.id(), before.version(), "代表|居民代表|3|本县管道燃气用户\n旁听|旁听席|3|任何人", VALUE);
        settle.close(host.drafter, held.id(), version(held));
        assertThatThrownBy(() -> host.submitted(more)).isInstanceOf(Refused.class).hasMessageContaining("名单已经确定，抽签办法不能再改");
        assertThatThrownBy(() -> prepare.run(host.drafter, held.id(), more.version(), "代表|居民代表|2|本县管道燃气用户\n旁听|旁听席|3|任何人", "另一个数值"))
                .isInstanceOf(Refused.class).hasMessageContaining("抽签办法不能再改");
        assertThat(grouped(more, VALUE).newest().content().part()).isEqualTo(held.content().part());
    }

    @Test
    void a_cancelled_hearing_is_followed_by_nobody_and_after_the_last_day_nobody_applies() throws Exception {
        Activity held = announced("");
        String seats = held.address() + "/seats";
        clock.set(LocalDateTime.of(2026, 3, 11, 9, 0));
        mvc.perform(post(seats).param("name", "褚示例").param("reason", "写了一半").with(from("10.8.2.1"))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("现在不接受报名"))).andExpect(content().string(containsString("写了一半")));
        beans.getBean(CancelActivity.class).run(host.leader, held.id(), book.get(held.id()).version(), CancelReason.NOT_NEEDED, "报名封存");
        mvc.perform(get(seats + "/mine")).andExpect(redirectedUrl(held.address()));
        for (String address : List.of(seats, seats + "/mine", seats + "/mine/withdraw")) {
            mvc.perform(post(address).with(from("10.8.2.2"))).andExpect(redirectedUrl(held.address()));
        }
    }

    @Test
    void what_was_typed_wrong_is_told_and_one_form_counts_once() {
        Activity held = announced("");
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        assertThatThrownBy(() -> applied(held, "Z", "<b>", "abc")).isInstanceOf(Refused.class).hasMessageContaining("请选择报名参加哪一组").hasMessageContaining("请填写姓名")
                .hasMessageContaining("请填写联系电话");
        ShownForms.Sealed form = forms.fresh(ApplyForSeat.purpose(held.id()));
        clock.advance(Duration.ofSeconds(10));
        ApplyForSeat.Application typed = new ApplyForSeat.Application("A", "钱示例", "13940000000", "", "想说说气价。", form.seal(), sum(form));
        assertThat(apply.run(held.id(), typed)).isEqualTo(apply.run(held.id(), typed));
        assertThat(meetings.applicants(held.id())).hasSize(1);
        assertThat(meetings.applicants(held.id()).getFirst().sealed()).doesNotContain("钱示例", "13940000000");
    }

    @Test
    void materials_attendance_minutes_and_signatures_come_before_the_report() throws Exception {
        Activity held = announced("");
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        applied(held, "A", "孙示例", "13950000000");
        applied(held, "A", "周示例", "13960000000");
        clock.set(LocalDateTime.of(2026, 3, 11, 9, 0));
        settle.close(host.drafter, held.id(), version(held));
        settle.draw(host.drafter, held.id(), version(held), "");
        publish.run(host.leader, held.id(), version(held));
        clock.set(LocalDateTime.of(2026, 3, 24, 9, 0));
        assertThatThrownBy(() -> hold.deliver(host.drafter, held.id(), version(held), LocalDate.of(2026, 3, 24), "专人送达", "")).isInstanceOf(Refused.class)
                .hasMessageContaining("晚了1天").hasMessageContaining("改期到2026-03-31");
        hold.deliver(host.drafter, held.id(), version(held), LocalDate.of(2026, 3, 20), "专人送达听证方案", "");
        assertThatThrownBy(() -> hold.write(host.drafter, held.id(), MinuteStep.STATEMENT, "A001", "同意")).isInstanceOf(Refused.class).hasMessageContaining("还没有召开");

        clock.set(LocalDateTime.of(2026, 3, 30, 18, 0));
        String desk = held.deskAddress() + "/seats";
        for (Applicant one : meetings.applicants(held.id())) {
            mvc.perform(post(desk + "/" + one.id() + "/attendance").param("version", Long.toString(one.version())).param("came", one.number().equals("A001") ? "PRESENT" : "ABSENT")
                    .with(staff.signedIn(host.drafter))).andExpect(redirectedUrl(desk + "?done=attended"));
        }
        mvc.perform(post(desk + "/minutes").param("step", "STATEMENT").param("speaker", "A001").param("text", "建议分步调整。").with(staff.signedIn(host.drafter)))
                .andExpect(redirectedUrl(desk + "?done=written"));
        assertThatThrownBy(() -> conclude.run(host.drafter, held.id(), book.get(held.id()).version())).isInstanceOf(Refused.class).hasMessageContaining("还没有交付签字");
        hold.lay(host.drafter, held.id(), version(held), true);
        Applicant present = meetings.applicants(held.id()).stream().filter(one -> one.attendance() == Attendance.PRESENT).findFirst().orElseThrow();
        assertThatThrownBy(() -> conclude.run(host.drafter, held.id(), book.get(held.id()).version())).isInstanceOf(Refused.class).hasMessageContaining("第十七条");
        hold.sign(host.drafter, held.id(), present.id(), present.version(), Signature.SIGNED, null);
        mvc.perform(get(desk).with(staff.signedIn(host.drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("已签字")));
        String body = parts.of(held.kind()).result(held);
        long edition = conclude.run(host.drafter, held.id(), book.get(held.id()).version());
        mvc.perform(get("/desk/edition/" + edition).with(staff.signedIn(host.drafter))).andExpect(status().isOk());
        assertThat(body).contains("建议分步调整", "A001 孙*例", "签字的1人").doesNotContain("孙示例");
    }

    @Test
    void who_opens_the_contact_of_an_applicant_is_on_record() throws Exception {
        Activity held = announced("");
        clock.set(LocalDateTime.of(2026, 3, 3, 9, 0));
        applied(held, "A", "吴示例", "13970000000");
        Applicant one = meetings.applicants(held.id()).getFirst();
        String desk = held.deskAddress() + "/seats";
        mvc.perform(get(desk).with(staff.signedIn(host.drafter))).andExpect(status().isOk()).andExpect(content().string(not(containsString("吴示例"))));
        mvc.perform(post(desk + "/" + one.id() + "/open").with(staff.signedIn(host.drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("吴示例")))
                .andExpect(content().string(containsString("13970000000")));
    }

    @Test
    void what_is_handed_in_at_the_counter_stands_on_the_same_list() throws Exception {
        Activity held = announced("");
        clock.set(LocalDateTime.of(2026, 3, 11, 9, 0));
        String desk = held.deskAddress() + "/seats";
        mvc.perform(post(desk + "/enter").param("group", "A").param("name", "郑示例").param("phone", "0571-88880000").param("reason", "来信说明。").param("receivedOn", "2026-03-11")
                .with(staff.signedIn(host.drafter))).andExpect(status().isUnprocessableContent()).andExpect(content().string(containsString("应在报名时间以内")));
        mvc.perform(post(desk + "/enter").param("group", "A").param("name", "郑示例").param("phone", "0571-88880000").param("reason", "来信说明。").param("receivedOn", "2026-03-10")
                .with(staff.signedIn(host.drafter))).andExpect(status().isOk()).andExpect(content().string(containsString("A001")));
        settle.close(host.drafter, held.id(), version(held));
        mvc.perform(get(held.address() + "/seats")).andExpect(content().string(containsString("共1个：A001")));
    }

    private Activity drafted(String groups, String value) {
        ActivityContent content = ActivityContent.of("调整管道燃气价格听证会").saying("调整管道燃气价格听证会", "就居民用气价格调整方案听取意见。")
                .between(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 10)).at(LocalDateTime.of(2026, 3, 30, 14, 30).atZone(Times.ZONE).toInstant(),
                        LocalDateTime.of(2026, 3, 30, 17, 30).atZone(Times.ZONE).toInstant(), "县政务服务中心三楼会议室");
        Activity begun = host.begun(ActivityKind.HEARING, content);
        return prepare.run(host.drafter, begun.id(), begun.version(), groups, value);
    }

    private Activity grouped(Activity begun, String value) {
        return prepare.run(host.drafter, begun.id(), begun.version(), "代表|居民代表|2|本县管道燃气用户\n旁听|旁听席|3|任何人", value);
    }

    private Activity announced(String value) {
        return host.cleared(grouped(drafted("", ""), value));
    }

    private long version(Activity held) {
        return meetings.proceedings(held.id()).orElseThrow().version();
    }

    private ApplyForSeat.Applied applied(Activity held, String group, String name, String phone) {
        ShownForms.Sealed form = forms.fresh(ApplyForSeat.purpose(held.id()));
        clock.advance(Duration.ofSeconds(10));
        return apply.run(held.id(), new ApplyForSeat.Application(group, name, phone, "", "想说说气价。", form.seal(), sum(form)));
    }

    private static String sum(ShownForms.Sealed form) {
        return Integer.toString(form.shown().first() + form.shown().second());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String network) {
        return request -> {
            request.setRemoteAddr(network);
            return request;
        };
    }
}
