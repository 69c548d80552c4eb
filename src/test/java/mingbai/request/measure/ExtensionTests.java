package mingbai.request.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.TakeBackFact;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.Delivery;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.ServeLetter;
import mingbai.request.letter.SignLetter;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Arts. 33(2) and 35: a longer term by consent, a later day by reasons. */
@DatabaseTest
class ExtensionTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired MeasureBook measures;
    @Autowired ProposeExtension propose;
    @Autowired ConsentToExtension consent;
    @Autowired AskForReasons askReasons;
    @Autowired RecordReasons reasons;
    @Autowired DelayAnswer delay;
    @Autowired TellMeasure tell;
    @Autowired LettersFor letters;
    @Autowired SignLetter sign;
    @Autowired ServeLetter serve;
    @Autowired DropMeasure drop;
    @Autowired TakeBackFact takeBack;
    @Autowired LedgerCheck check;
    @Autowired TransactionTemplate transaction;

    private Actor office;
    private Actor head;
    private RequestCase request;

    @BeforeEach
    void receivedOnTheSecondOfMarch() {
        on("2026-03-02");
        Agency agency = staff.agency("县农机站");
        office = staff.person(agency, Role.OFFICE);
        head = staff.person(agency, Role.LEADER);
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

    private RequestCase consented() {
        RequestCase proposed = propose.run(office, request.id(), request.version(), 20, "需要检索的档案较多");
        return consent.run(head, proposed.id(), proposed.version(), true, "");
    }

    @Test
    void consented_to_and_told_it_is_due_on_28_april() {
        on("2026-03-20");
        RequestCase consented = consented();
        assertThat(book.clocks(consented).due()).as("nobody was told").contains(day("2026-03-30"));
        Letter draft = letters.open(request.id(), LetterKind.EXTENSION, 0).orElseThrow();
        assertThat(draft.text().emptyFields()).isEmpty();
        assertThat(draft.text().body()).contains("延长20个工作日", "2026年4月28日");
        Letter signed = sign.run(head, draft.id(), draft.version());
        serve.run(office, signed.id(), signed.version(), new ServeLetter.Sending(Delivery.Method.PLATFORM, day("2026-03-20"), "", "", List.of()));
        assertThat(book.clocks(book.get(request.id())).due()).contains(day("2026-04-28"));
        assertThat(measures.told(book.get(request.id()), MeasureKind.EXTENSION)).isPresent();
        assertThat(propose.left(book.get(request.id()))).isZero();
    }

    @Test
    void whoever_proposed_it_does_not_consent_to_it() {
        RequestCase proposed = propose.run(office, request.id(), request.version(), 10, "需要检索的档案较多");
        assertThatThrownBy(() -> consent.run(office, proposed.id(), proposed.version(), true, "")).isInstanceOf(Refused.class).hasMessageContaining("不能自己同意");
        Measure waiting = measures.waiting(proposed, MeasureKind.EXTENSION).orElseThrow();
        assertThatThrownBy(() -> tell.run(office, proposed.id(), proposed.version(), waiting.id(), day("2026-03-02"))).isInstanceOf(Refused.class);
        Letter draft = letters.open(request.id(), LetterKind.EXTENSION, 0).orElseThrow();
        assertThatThrownBy(() -> sign.run(head, draft.id(), draft.version())).as("without consent").isInstanceOf(Refused.class);
    }

    @Test
    void what_is_declined_leaves_the_due_day_and_may_be_proposed_again() {
        RequestCase proposed = propose.run(office, request.id(), request.version(), 10, "需要检索的档案较多");
        assertThatThrownBy(() -> consent.run(head, proposed.id(), proposed.version(), false, "")).isInstanceOf(Refused.class);
        RequestCase declined = consent.run(head, proposed.id(), proposed.version(), false, "可以按期答复");
        assertThat(letters.open(request.id(), LetterKind.EXTENSION, 0)).isEmpty();
        assertThat(propose.run(office, declined.id(), declined.version(), 5, "新的情况").version()).isGreaterThan(declined.version());
    }

    @Test
    void not_longer_than_the_law_gives_and_not_after_the_due_day() {
        assertThatThrownBy(() -> propose.run(office, request.id(), request.version(), 21, "档案较多")).isInstanceOf(Refused.class).hasMessageContaining("20");
        on("2026-03-31");
        assertThatThrownBy(() -> propose.run(office, request.id(), request.version(), 5, "档案较多")).isInstanceOf(Refused.class).hasMessageContaining("2026-03-30");
    }

    @Test
    void two_who_act_on_the_same_version_do_not_both_succeed() {
        RequestCase proposed = propose.run(office, request.id(), request.version(), 10, "需要检索的档案较多");
        consent.run(head, proposed.id(), proposed.version(), true, "");
        assertThatThrownBy(() -> consent.run(head, proposed.id(), proposed.version(), false, "不同意")).isInstanceOf(Overtaken.class);
    }

    @Test
    void reasonable_reasons_allow_a_later_working_day() {
        RequestCase asked = askReasons.run(office, request.id(), request.version(), new AskForReasons.Asking("2026年1月至2月", 60, day("2026-03-16")));
        Measure waiting = measures.waiting(asked, MeasureKind.REASONS).orElseThrow();
        RequestCase told = tell.run(office, asked.id(), asked.version(), waiting.id(), day("2026-03-02"));
        assertThatThrownBy(() -> delay.run(office, told.id(), told.version(), day("2026-05-08"), "数量大")).as("no reasons yet").isInstanceOf(Refused.class);
        on("2026-03-10");
        RequestCase given = reasons.run(office, told.id(), told.version(), day("2026-03-10"), "为编写村志需要历年资料", true);
        assertThatThrownBy(() -> delay.run(office, given.id(), given.version(), day("2026-05-17"), "数量大")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> delay.run(office, given.id(), given.version(), day("2026-03-30"), "数量大")).isInstanceOf(Refused.class);
        RequestCase delayed = delay.run(office, given.id(), given.version(), day("2026-05-08"), "涉及的档案数量大");
        Measure later = measures.waiting(delayed, MeasureKind.DELAY).orElseThrow();
        RequestCase both = tell.run(office, delayed.id(), delayed.version(), later.id(), day("2026-03-10"));
        assertThat(book.clocks(both).due()).contains(day("2026-05-08"));
    }

    @Test
    void unreasonable_reasons_allow_no_delay() {
        RequestCase asked = askReasons.run(office, request.id(), request.version(), new AskForReasons.Asking("2026年1月至2月", 60, day("2026-03-16")));
        RequestCase told = tell.run(office, asked.id(), asked.version(), measures.waiting(asked, MeasureKind.REASONS).orElseThrow().id(), day("2026-03-02"));
        RequestCase given = reasons.run(office, told.id(), told.version(), day("2026-03-02"), "不想说明", false);
        assertThatThrownBy(() -> delay.run(office, given.id(), given.version(), day("2026-05-08"), "数量大")).isInstanceOf(Refused.class);
    }

    private Letter signed() {
        Letter draft = letters.open(request.id(), LetterKind.EXTENSION, 0).orElseThrow();
        return sign.run(head, draft.id(), draft.version());
    }

    private Letter posted(Letter letter) {
        return serve.run(office, letter.id(), letter.version(),
                new ServeLetter.Sending(Delivery.Method.POST, day("2026-03-02"), "EX123456789CN", "示范市城东路1号", List.of()));
    }

    @Test
    void a_letter_of_an_extension_given_up_does_not_tell_the_longer_one_nobody_consented_to() {
        RequestCase five = propose.run(office, request.id(), request.version(), 5, "需要检索的档案较多");
        RequestCase consented = consent.run(head, five.id(), five.version(), true, "");
        Letter letter = signed();
        RequestCase dropped = drop.run(office, consented.id(), consented.version(), measures.waiting(consented, MeasureKind.EXTENSION).orElseThrow().id(), "改为二十日");
        RequestCase twenty = propose.run(office, dropped.id(), dropped.version(), 20, "需要检索的档案很多");
        assertThatThrownBy(() -> posted(letter)).isInstanceOf(Refused.class).hasMessageContaining("不能再送达");
        consent.run(head, twenty.id(), twenty.version(), true, "");
        assertThatThrownBy(() -> posted(letter)).as("nor when it is consented to: the letter says five days").isInstanceOf(Refused.class);
        assertThat(book.clocks(book.get(request.id())).due()).contains(day("2026-03-30"));
        posted(signed());
        assertThat(book.clocks(book.get(request.id())).due()).contains(day("2026-04-28"));
    }

    @Test
    void a_letter_that_is_posted_once_more_tells_its_extension_once_and_no_other() {
        RequestCase ten = propose.run(office, request.id(), request.version(), 10, "需要检索的档案较多");
        consent.run(head, ten.id(), ten.version(), true, "");
        Letter sent = posted(signed());
        RequestCase told = book.get(request.id());
        RequestCase more = propose.run(office, told.id(), told.version(), 5, "又发现一批档案");
        posted(sent);
        assertThat(measures.waiting(more, MeasureKind.EXTENSION)).hasValueSatisfying(waiting -> assertThat(waiting.state()).isEqualTo(MeasureState.PREPARED));
        assertThat(book.clocks(book.get(request.id())).due()).contains(day("2026-04-14"));
    }

    @Test
    void what_was_left_waiting_when_the_request_was_closed_does_not_bar_the_new_round() {
        RequestCase first = propose.run(office, request.id(), request.version(), 10, "需要检索的档案较多");
        Measure left = measures.waiting(first, MeasureKind.EXTENSION).orElseThrow();
        RequestCase again = transaction.execute(status -> book.change(RequestAct.REOPENED, office,
                book.get(request.id()).closed(Outcome.OTHER, day("2026-03-02")).reopened(), List.of(), Map.of()));
        assertThatThrownBy(() -> tell.run(office, again.id(), again.version(), left.id(), day("2026-03-02"))).isInstanceOf(Refused.class).hasMessageContaining("此前");
        RequestCase second = propose.run(office, again.id(), again.version(), 5, "重新答复需要检索");
        assertThat(measures.waiting(second, MeasureKind.EXTENSION)).hasValueSatisfying(waiting -> assertThat(waiting.days()).isEqualTo(5));
        assertThat(letters.open(request.id(), LetterKind.EXTENSION, 0).orElseThrow().text().body()).contains("延长5个工作日");
    }

    @Test
    void reasons_taken_back_are_recorded_anew_unless_a_delay_rests_on_them() {
        RequestCase asked = askReasons.run(office, request.id(), request.version(), new AskForReasons.Asking("2026年1月至2月", 60, day("2026-03-16")));
        RequestCase told = tell.run(office, asked.id(), asked.version(), measures.waiting(asked, MeasureKind.REASONS).orElseThrow().id(), day("2026-03-02"));
        RequestCase given = reasons.run(office, told.id(), told.version(), day("2026-03-02"), "为编写村志需要历年资料", true);
        long fact = book.record(request.id()).stream().filter(row -> row.fact() instanceof CaseFact.ReasonsGiven).findFirst().orElseThrow().id();
        RequestCase delayed = delay.run(office, given.id(), given.version(), day("2026-05-08"), "涉及的档案数量大");
        assertThatThrownBy(() -> takeBack.run(office, delayed.id(), delayed.version(), fact, "登记错了")).isInstanceOf(Refused.class).hasMessageContaining("先取消");
        RequestCase dropped = drop.run(office, delayed.id(), delayed.version(), measures.waiting(delayed, MeasureKind.DELAY).orElseThrow().id(), "理由登记错了");
        assertThatThrownBy(() -> takeBack.run(office, dropped.id(), dropped.version(), fact, "")).isInstanceOf(Refused.class);
        RequestCase back = takeBack.run(office, dropped.id(), dropped.version(), fact, "登记错了");
        assertThat(measures.told(back, MeasureKind.REASONS)).hasValueSatisfying(measure -> assertThat(measure.accepted()).isNull());
        reasons.run(office, back.id(), back.version(), day("2026-03-02"), "不想说明", false);
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(request.id())));
    }
}
