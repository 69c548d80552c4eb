package mingbai.request.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CorrectionTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired MeasureBook measures;
    @Autowired AskForCorrection ask;
    @Autowired TellMeasure tell;
    @Autowired DropMeasure drop;
    @Autowired ReceiveCorrection receive;
    @Autowired ExcuseCorrection excuse;
    @Autowired CloseUncorrected close;

    private Actor office;
    private RequestCase request;

    @BeforeEach
    void receivedOnTheSecondOfMarch() {
        on("2026-03-02");
        Agency agency = staff.agency("县水产站");
        office = staff.person(agency, Role.OFFICE);
        request = submit.run(office, Asked.counter(agency.code(), LocalDate.of(2026, 3, 2)));
    }

    @AfterEach
    void backToTheStart() {
        on("2026-03-02");
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day).atTime(9, 0));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private AskForCorrection.Asking asking(String until, String reason) {
        return new AskForCorrection.Asking("请写明所需信息的年度", day(until), reason);
    }

    /** Asked and told on 9 March, to be corrected by 30 March. */
    private RequestCase told() {
        on("2026-03-09");
        RequestCase asked = ask.run(office, request.id(), request.version(), asking("2026-03-30", ""));
        Measure waiting = measures.waiting(asked, MeasureKind.CORRECTION).orElseThrow();
        return tell.run(office, asked.id(), asked.version(), waiting.id(), day("2026-03-09"));
    }

    @Test
    void a_correction_received_on_23_march_starts_the_twenty_days_afresh() {
        RequestCase told = told();
        assertThat(book.clocks(told).paused()).isTrue();
        on("2026-03-23");
        RequestCase corrected = receive.run(office, told.id(), told.version(), new ReceiveCorrection.Corrected(day("2026-03-23"), "2025年度决算", "2025年度竣工决算"));
        assertThat(book.clocks(corrected).due()).contains(day("2026-04-21"));
        assertThat(corrected.subject()).isEqualTo("2025年度决算");
        assertThat(receive.earlier(told.id())).extracting(Wording::subject).containsExactly(request.subject());
        assertThat(receive.isAwaited(corrected)).isFalse();
    }

    @Test
    void a_correction_is_asked_once_only() {
        RequestCase told = told();
        assertThatThrownBy(() -> ask.run(office, told.id(), told.version(), asking("2026-03-31", ""))).isInstanceOf(Refused.class).hasMessageContaining("一次性");
    }

    @Test
    void a_draft_that_was_given_up_does_not_count() {
        RequestCase asked = ask.run(office, request.id(), request.version(), asking("2026-03-30", ""));
        Measure waiting = measures.waiting(asked, MeasureKind.CORRECTION).orElseThrow();
        RequestCase dropped = drop.run(office, asked.id(), asked.version(), waiting.id(), "申请内容已经清楚");
        assertThat(book.clocks(dropped).due()).contains(day("2026-03-30"));
        assertThat(ask.run(office, dropped.id(), dropped.version(), asking("2026-03-30", "")).version()).isGreaterThan(dropped.version());
    }

    @Test
    void after_seven_working_days_the_reason_is_asked_for_and_the_flaw_stays() {
        on("2026-03-11");
        assertThat(ask.lastDay(request)).contains(day("2026-03-11"));
        on("2026-03-12");
        assertThatThrownBy(() -> ask.run(office, request.id(), request.version(), asking("2026-03-30", ""))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.issues()).extracting(mingbai.web.Issue::field).contains("reason"));
        RequestCase asked = ask.run(office, request.id(), request.version(), asking("2026-03-30", "承办人员误判"));
        assertThat(measures.waiting(asked, MeasureKind.CORRECTION).orElseThrow().flaw()).isEqualTo("承办人员误判");
    }

    @Test
    void what_was_not_corrected_is_closed_from_the_day_after_the_period() {
        RequestCase told = told();
        on("2026-03-30");
        assertThatThrownBy(() -> close.run(office, told.id(), told.version())).isInstanceOf(Refused.class).hasMessageContaining("2026-03-30");
        on("2026-03-31");
        RequestCase closed = close.run(office, told.id(), told.version());
        assertThat(closed.outcome()).isEqualTo(Outcome.NOT_CORRECTED);
        assertThat(closed.closedOn()).isEqualTo(day("2026-03-31"));
    }

    @Test
    void a_good_reason_for_the_missed_period_sets_a_new_one() {
        RequestCase told = told();
        on("2026-03-31");
        RequestCase excused = excuse.run(office, told.id(), told.version(), "申请人住院，提供了证明", day("2026-04-10"));
        assertThatThrownBy(() -> close.run(office, excused.id(), excused.version())).isInstanceOf(Refused.class);
        assertThat(measures.told(excused, MeasureKind.CORRECTION)).isPresent();
    }

    @Test
    void hostile_and_empty_forms_are_refused_at_their_fields() {
        assertThatThrownBy(() -> ask.run(office, request.id(), request.version(), new AskForCorrection.Asking("", day("2026-03-01"), "")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues()).extracting(mingbai.web.Issue::field).contains("items"));
        assertThatThrownBy(() -> ask.run(office, request.id(), request.version(), new AskForCorrection.Asking("写明年度", day("2036-03-01"), "")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues()).extracting(mingbai.web.Issue::field).contains("until"));
        assertThatThrownBy(() -> receive.run(office, request.id(), request.version(), new ReceiveCorrection.Corrected(day("2026-03-02"), "新", "新")))
                .isInstanceOf(Refused.class);
    }
}
