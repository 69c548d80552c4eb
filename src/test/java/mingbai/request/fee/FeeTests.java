package mingbai.request.fee;

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
import mingbai.law.ProcessingFee.Basis;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.Submission;
import mingbai.request.SubmitRequest;
import mingbai.request.TakeBackFact;
import mingbai.request.WithdrawRequest;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.Delivery;
import mingbai.request.letter.EditLetter;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LetterText;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.ServeLetter;
import mingbai.request.letter.SignLetter;
import mingbai.request.reading.FeeReading;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Fees as 国办函〔2020〕109号 has them: the worked examples of its counting, notice and payment. */
@DatabaseTest
class FeeTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired SubmitRequest submit;
    @Autowired WithdrawRequest withdraw;
    @Autowired CaseBook book;
    @Autowired FeeBook fees;
    @Autowired DecideFee decide;
    @Autowired DropFee drop;
    @Autowired NoticeFee notice;
    @Autowired RecordPayment pay;
    @Autowired CloseUnpaid close;
    @Autowired FeeReading reading;
    @Autowired LettersFor letters;
    @Autowired EditLetter edit;
    @Autowired SignLetter sign;
    @Autowired ServeLetter serve;
    @Autowired TakeBackFact takeBack;
    @Autowired LedgerCheck check;
    @Autowired TransactionTemplate transaction;

    private Agency agency;
    private Actor office;

    @BeforeEach
    void anOffice() {
        on("2026-03-02");
        agency = staff.agency("县规划馆");
        office = staff.person(agency, Role.OFFICE);
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

    private RequestCase received(Agency by, String on, String name) {
        Submission submission = Asked.counter(by.code(), day(on));
        return submit.run(office, new Submission(submission.agency(), submission.channel(), submission.submittedOn(), List.of(Asked.person(name)),
                submission.subject(), submission.description(), submission.form(), submission.way()));
    }

    private RequestCase nth(int n, String on, String name) {
        for (int i = 1; i < n; i++) {
            received(agency, on, name);
        }
        return received(agency, on, name);
    }

    private DecideFee.Decision pages(int pages, long yuan) {
        return new DecideFee.Decision(Basis.PAGE, pages, yuan, "");
    }

    private RequestCase noticedAndReached(String day) {
        RequestCase request = received(agency, "2026-03-02", "李时珍");
        RequestCase decided = decide.run(office, request.id(), request.version(), pages(100, 700));
        on(day);
        RequestCase sent = notice.sent(office, decided.id(), decided.version(), day(day));
        return notice.received(office, sent.id(), sent.version(), day(day));
    }

    @Test
    void the_eleventh_in_a_month_costs_a_hundred_yuan_and_the_tenth_nothing() {
        RequestCase tenth = nth(10, "2026-03-02", "徐霞客");
        RequestCase eleventh = received(agency, "2026-03-02", "徐霞客");
        assertThat(fees.byItem(tenth, 1).orElseThrow().yuan()).isZero();
        assertThat(fees.ordinal(eleventh)).isEqualTo(11);
        assertThat(fees.byItem(eleventh, 1).orElseThrow().yuan()).isEqualTo(100);
    }

    @Test
    void a_month_and_an_agency_and_an_applicant_are_counted_for_themselves() {
        Agency other = staff.agency("县展览馆");
        received(agency, "2026-01-31", "沈括");
        RequestCase first = received(agency, "2026-02-01", "沈括");
        received(other, "2026-02-01", "沈括");
        received(agency, "2026-02-02", "毕昇");
        RequestCase second = received(agency, "2026-02-03", "沈括");
        assertThat(fees.ordinal(first)).isEqualTo(1);
        assertThat(fees.ordinal(second)).isEqualTo(2);
    }

    @Test
    void a_withdrawn_one_still_counts_and_a_later_entry_changes_no_place() {
        RequestCase first = received(agency, "2026-03-02", "郦道元");
        RequestCase second = received(agency, "2026-03-02", "郦道元");
        withdraw.run(office, first.id(), first.version(), new WithdrawRequest.Withdrawal(day("2026-03-02"), "电话", ""));
        received(agency, "2026-03-01", "郦道元");
        assertThat(fees.ordinal(second)).isEqualTo(2);
    }

    @Test
    void a_form_that_is_split_counts_as_often_and_says_why() {
        RequestCase first = received(agency, "2026-03-02", "贾思勰");
        assertThatThrownBy(() -> decide.run(office, first.id(), first.version(), new DecideFee.Decision(Basis.ITEM, 12, 200, ""))).isInstanceOf(Refused.class)
                .hasMessageContaining("拆分");
        decide.run(office, first.id(), first.version(), new DecideFee.Decision(Basis.ITEM, 12, 200, "十二个互不相干的项目"));
        assertThat(fees.ordinal(received(agency, "2026-03-02", "贾思勰"))).isEqualTo(13);
    }

    @Test
    void noticed_on_12_march_it_is_to_be_paid_by_10_april_and_closed_from_the_13th() {
        RequestCase noticed = noticedAndReached("2026-03-12");
        assertThat(fees.payBy(noticed)).contains(day("2026-04-10"));
        assertThat(book.clocks(noticed).paused()).isTrue();
        on("2026-04-11");
        assertThatThrownBy(() -> close.run(office, noticed.id(), noticed.version())).isInstanceOf(Refused.class).hasMessageContaining("2026-04-13");
        assertThatThrownBy(() -> pay.run(office, noticed.id(), noticed.version(), new RecordPayment.Payment(day("2026-04-11"), 700, "票0001")))
                .isInstanceOf(Refused.class);
        on("2026-04-13");
        RequestCase closed = close.run(office, noticed.id(), noticed.version());
        assertThat(closed.outcome()).isEqualTo(Outcome.NOT_PAID);
        assertThat(closed.closedOn()).isEqualTo(day("2026-04-13"));
    }

    @Test
    void paid_on_25_march_the_answer_is_due_on_23_april_and_the_sum_is_kept() {
        RequestCase noticed = noticedAndReached("2026-03-12");
        on("2026-03-25");
        assertThatThrownBy(() -> pay.run(office, noticed.id(), noticed.version(), new RecordPayment.Payment(day("2026-03-25"), 699, "票0001")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.issues()).extracting(Issue::field).contains("amount"));
        RequestCase paid = pay.run(office, noticed.id(), noticed.version(), new RecordPayment.Payment(day("2026-03-25"), 700, "票0001"));
        assertThat(book.clocks(paid).due()).contains(day("2026-04-23"));
        assertThat(reading.sum(List.of(agency.code()), 2026)).isEqualTo(70_000);
        assertThat(reading.sum(List.of(agency.code()), 2025)).isZero();
        assertThat(reading.list(List.of(agency.code()), 2026, 10)).extracting(FeeReading.Paid::receiptNo).containsExactly("票0001");
    }

    @Test
    void one_standard_a_request_at_most_what_it_gives() {
        RequestCase request = received(agency, "2026-03-02", "蔡伦");
        assertThatThrownBy(() -> decide.run(office, request.id(), request.version(), pages(100, 701))).isInstanceOf(Refused.class).hasMessageContaining("700");
        assertThatThrownBy(() -> decide.run(office, request.id(), request.version(), pages(100, 100))).isInstanceOf(Refused.class).hasMessageContaining("理由");
        assertThatThrownBy(() -> decide.run(office, request.id(), request.version(), pages(0, 0))).isInstanceOf(Refused.class);
        RequestCase decided = decide.run(office, request.id(), request.version(), pages(101, 720));
        assertThat(letters.open(request.id(), LetterKind.FEE, 0).orElseThrow().text().body()).contains("720", "按量计收");
        assertThatThrownBy(() -> decide.run(office, decided.id(), decided.version(), new DecideFee.Decision(Basis.ITEM, 1, 0, ""))).isInstanceOf(Refused.class);
        RequestCase dropped = drop.run(office, decided.id(), decided.version());
        RequestCase free = decide.run(office, dropped.id(), dropped.version(), new DecideFee.Decision(Basis.ITEM, 1, 0, ""));
        assertThat(fees.of(free.id()).orElseThrow().state()).isEqualTo(FeeState.FREE);
        assertThat(letters.open(request.id(), LetterKind.FEE, 0)).isEmpty();
    }

    @Test
    void nothing_is_charged_after_the_due_day_nor_for_what_came_before_2021() {
        RequestCase request = received(agency, "2026-03-02", "郭守敬");
        on("2026-03-31");
        assertThatThrownBy(() -> decide.run(office, request.id(), request.version(), pages(100, 700))).isInstanceOf(Refused.class).hasMessageContaining("届满");
        RequestCase old = received(agency, "2020-12-31", "郭守敬");
        assertThatThrownBy(() -> decide.run(office, old.id(), old.version(), pages(100, 700))).isInstanceOf(Refused.class).hasMessageContaining("2021");
    }

    private Letter signedNotice(RequestCase request) {
        Letter draft = letters.open(request.id(), LetterKind.FEE, 0).orElseThrow();
        Letter ready = edit.text(office, draft.id(), draft.version(), new LetterText(draft.text().title(), draft.text().addressee(),
                draft.text().body().replace("【缴纳方式】", "到本机关缴纳"), draft.text().remark()));
        return sign.run(staff.person(agency, Role.LEADER), ready.id(), ready.version());
    }

    @Test
    void a_notice_signed_in_time_but_posted_after_the_due_day_charges_nothing() {
        RequestCase request = received(agency, "2026-03-02", "宋应星");
        decide.run(office, request.id(), request.version(), pages(100, 700));
        on("2026-03-30");
        Letter signed = signedNotice(request);
        on("2026-03-31");
        assertThatThrownBy(() -> serve.run(office, signed.id(), signed.version(),
                new ServeLetter.Sending(Delivery.Method.POST, day("2026-03-31"), "EX123456789CN", "示范市城东路1号", List.of())))
                .isInstanceOf(Refused.class).hasMessageContaining("2026-03-30");
        assertThat(fees.of(request.id()).orElseThrow().state()).isEqualTo(FeeState.DECIDED);
    }

    @Test
    void nobody_gives_up_a_request_by_not_paying_what_was_noticed_too_late() {
        RequestCase request = received(agency, "2026-03-02", "苏颂");
        RequestCase decided = decide.run(office, request.id(), request.version(), pages(100, 700));
        on("2026-03-30");
        RequestCase sent = notice.sent(office, decided.id(), decided.version(), day("2026-03-30"));
        on("2026-04-01");
        // the day of the notice stood wrong in the record: it was posted on 31 March
        RequestCase late = transaction.execute(status -> {
            long fact = book.record(request.id()).stream().filter(row -> row.fact() instanceof CaseFact.FeeNoticed).findFirst().orElseThrow().id();
            RequestCase back = book.takeBack(office, sent, fact, "日期有误");
            return book.change(RequestAct.AMENDED, office, back, List.of(new CaseFact.FeeNoticed(day("2026-03-31")), new CaseFact.FeeReceived(day("2026-04-01"))), Map.of());
        });
        on("2026-06-01");
        assertThatThrownBy(() -> close.run(office, late.id(), late.version())).isInstanceOf(Refused.class).hasMessageContaining("届满后发出");
    }

    @Test
    void a_payment_taken_back_is_waited_for_again_and_is_not_in_the_sum() {
        RequestCase noticed = noticedAndReached("2026-03-12");
        on("2026-03-25");
        RequestCase paid = pay.run(office, noticed.id(), noticed.version(), new RecordPayment.Payment(day("2026-03-25"), 700, "票0002"));
        long fact = book.record(paid.id()).stream().filter(row -> row.fact() instanceof CaseFact.FeePaid).findFirst().orElseThrow().id();
        RequestCase back = takeBack.run(office, paid.id(), paid.version(), fact, "是另一件申请的缴款");
        assertThat(fees.of(back.id()).orElseThrow().state()).isEqualTo(FeeState.NOTICED);
        assertThat(reading.sum(List.of(agency.code()), 2026)).isZero();
        assertThat(book.clocks(back).paused()).isTrue();
        pay.run(office, back.id(), back.version(), new RecordPayment.Payment(day("2026-03-24"), 700, "票0003"));
        assertThat(reading.list(List.of(agency.code()), 2026, 10)).extracting(FeeReading.Paid::receiptNo).containsExactly("票0003");
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(back.id())));
    }
}
