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
import mingbai.law.ProcessingFee.Basis;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.request.Asked;
import mingbai.request.CaseBook;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.request.fee.DecideFee;
import mingbai.request.fee.FeeBook;
import mingbai.request.fee.FeeState;
import mingbai.request.letter.Delivery.Method;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LettersFor;
import mingbai.request.letter.ServeLetter;
import mingbai.request.letter.ServeLetter.Sending;
import mingbai.request.letter.SignLetter;
import mingbai.request.letter.WriteLetter;
import mingbai.request.letter.WriteLetter.Writing;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows for the clock when letters are signed, go out and arrive. */
@DatabaseTest
class ServedLettersTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired SubmitRequest submit;
    @Autowired CaseBook book;
    @Autowired MeasureBook measures;
    @Autowired AskForCorrection askCorrection;
    @Autowired AskOpinion askOpinion;
    @Autowired OpinionLines lines;
    @Autowired DecideFee decide;
    @Autowired FeeBook fees;
    @Autowired LettersFor letters;
    @Autowired WriteLetter write;
    @Autowired SignLetter sign;
    @Autowired ServeLetter serve;
    @Autowired LedgerCheck check;

    private Actor office;
    private Actor head;
    private RequestCase request;

    @BeforeEach
    void receivedOnTheSecondOfMarch() {
        on("2026-03-02");
        Agency agency = staff.agency("县气象台");
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

    private RequestCase now() {
        return book.get(request.id());
    }

    private Letter posted(LetterKind kind, long party, String day) {
        Letter draft = letters.open(request.id(), kind, party).orElseThrow();
        assertThat(draft.text().emptyFields()).as(kind.label()).allMatch(field -> field.equals("缴纳方式"));
        Letter signed = sign.run(head, draft.id(), draft.version());
        return serve.run(office, signed.id(), signed.version(), new Sending(Method.POST, day(day), "EX123456789CN", "示范市城东路1号", List.of()));
    }

    @Test
    void a_correction_letter_stops_the_clock_and_the_last_letter_closes_the_request() {
        askCorrection.run(office, request.id(), request.version(), new AskForCorrection.Asking("请写明年度", day("2026-03-23"), ""));
        posted(LetterKind.CORRECTION, 0, "2026-03-02");
        assertThat(book.clocks(now()).paused()).isTrue();
        Letter closing = write.run(office, Writing.of(request.id(), LetterKind.NOT_CORRECTED, Map.of()));
        assertThatThrownBy(() -> sign.run(head, closing.id(), closing.version())).isInstanceOf(Refused.class).hasMessageContaining("补正期限还没有届满");
        on("2026-03-24");
        posted(LetterKind.NOT_CORRECTED, 0, "2026-03-24");
        assertThat(now().outcome()).isEqualTo(Outcome.NOT_CORRECTED);
        assertThat(now().closedOn()).isEqualTo(day("2026-03-24"));
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(request.id())));
    }

    @Test
    void a_letter_of_a_measure_nobody_decided_is_not_signed() {
        Letter draft = write.run(office, Writing.of(request.id(), LetterKind.CORRECTION, Map.of("需要补正的事项", "请写明年度", "补正期限", "2026年3月23日")));
        assertThatThrownBy(() -> sign.run(head, draft.id(), draft.version())).isInstanceOf(Refused.class).hasMessageContaining("还没有办理");
    }

    @Test
    void the_term_of_a_third_party_runs_from_the_day_its_letter_arrived() {
        askOpinion.run(office, request.id(), request.version(),
                List.of(new AskOpinion.Asked(PartyKind.THIRD_PARTY, "", "示例建设公司", "", "", "示范市城西路2号", "中标单价和成本构成")));
        OpinionLine line = lines.of(now()).getFirst();
        on("2026-03-10");
        Letter sent = posted(LetterKind.THIRD_PARTY_OPINION, line.party().id(), "2026-03-10");
        assertThat(lines.of(now()).getFirst().limit()).isNull();
        on("2026-03-12");
        serve.received(office, sent.id(), sent.version(), day("2026-03-12"), List.of());
        assertThat(lines.of(now()).getFirst().limit()).isEqualTo(day("2026-04-02"));
        assertThat(measures.get(request.id(), line.measure().id()).toldOn()).isEqualTo(day("2026-03-10"));
        assertThat(check.run()).noneMatch(finding -> finding.toString().contains(Long.toString(line.measure().id())));
    }

    @Test
    void a_fee_notice_is_not_signed_without_a_decision_and_starts_the_term_of_payment_when_it_arrives() {
        decide.run(office, request.id(), request.version(), new DecideFee.Decision(Basis.PAGE, 100, 700, ""));
        Letter draft = letters.open(request.id(), LetterKind.FEE, 0).orElseThrow();
        assertThat(draft.text().body()).contains("第31页至第100页，共70页，每页10元，计700元", "合计人民币700元");
        assertThatThrownBy(() -> sign.run(head, draft.id(), draft.version())).as("how to pay is the clerk's to write").isInstanceOf(Refused.class)
                .hasMessageContaining("缴纳方式");
        assertThat(fees.of(request.id()).orElseThrow().state()).isEqualTo(FeeState.DECIDED);
    }
}
