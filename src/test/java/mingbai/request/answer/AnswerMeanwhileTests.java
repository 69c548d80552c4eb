package mingbai.request.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.law.AnswerKind;
import mingbai.law.Outcome;
import mingbai.ledger.LedgerCheck;
import mingbai.publication.Attachment;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.Opinion;
import mingbai.request.Party;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.WithdrawRequest;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.LetterState;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a case while its answer is reviewed, or waits to be served; and answers with more in them than anybody sees at once. */
@DatabaseTest
class AnswerMeanwhileTests {

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired Answers answers;
    @Autowired DraftAnswer draft;
    @Autowired SubmitAnswer submit;
    @Autowired CaseBook book;
    @Autowired WithdrawRequest withdraw;
    @Autowired LedgerCheck check;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private static final LocalDate MONDAY = Answering.MONDAY;

    private Answering office(String name) {
        return new Answering(beans, staff, name);
    }

    /** One answer to both, in review. */
    private Answer together(Answering at, RequestCase one, RequestCase two) {
        DraftAnswer.Typed typed = at.full(AnswerKind.GIVEN);
        return at.submit(at.draft(one, new DraftAnswer.Typed(typed.content(), typed.given(), List.of(), Set.of(), Set.of(two.id()))));
    }

    /** A third party that was written to. */
    private long asked(Answering at, RequestCase request) {
        long party = 910_000_000_000L + request.id() % 1_000_000;
        transaction.executeWithoutResult(status -> book.addParty(request.id(), new Party(party, PartyKind.THIRD_PARTY, "", "示例公司", "", "", "", "商业秘密")));
        at.happened(request, new CaseFact.OpinionAsked(MONDAY, party, PartyKind.THIRD_PARTY));
        return party;
    }

    @Test
    void twoHundredAndTenNumbersInAFileAreNotLetOutUnseen() {
        Answering at = office("县人社局");
        Attachment list = at.file("名单.txt", IntStream.range(0, 210).mapToObj(n -> "第" + n + "人，手机138%08d。".formatted(10_203_040 + n))
                .collect(Collectors.joining("\n")));
        Answer drafted = at.draft(at.asked(), DraftAnswer.Typed.of(at.content(AnswerKind.GIVEN, List.of())).giving(list));
        assertThat(answers.findings(drafted)).hasSize(1);
        assertThatThrownBy(() -> at.submit(drafted)).isInstanceOf(Refused.class).hasMessageContaining("名单.txt").hasMessageContaining("210处")
                .hasMessageContaining("先遮盖");
        Map<String, String> answeredFor = Map.of(answers.findings(drafted).getFirst().key(), "均为已对外公布的办公手机");
        assertThat(submit.run(at.office, drafted.id(), drafted.version(), answeredFor).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void anOpinionThatComesInAfterTheSubmissionStopsTheServing() {
        Answering at = office("县商务局");
        RequestCase request = at.asked();
        long party = asked(at, request);
        Answer ready = at.ready(request, AnswerKind.GIVEN);
        at.happened(request, new CaseFact.OpinionGiven(MONDAY, party, Opinion.REFUSES));
        assertThatThrownBy(() -> at.serve(request, ready)).isInstanceOf(Refused.class).hasMessageContaining("第三方不同意公开")
                .hasMessageContaining("撤销后重新送审");
        submit.revoke(at.office, ready.id(), ready.version(), "第三方反馈不同意");
        assertThat(at.serve(request, at.ready(request, AnswerKind.THIRD_PARTY)).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void anExtensionDuringTheReviewStopsNothing() {
        Answering at = office("县体育局");
        RequestCase request = at.asked();
        Answer submitted = at.submit(at.draft(request, at.full(AnswerKind.GIVEN)));
        at.happened(request, new CaseFact.Extended(MONDAY, 20));
        assertThat(at.serve(request, at.passed(submitted)).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void theLettersAreSignedWithTheWordsThatWereReviewedAndACorrectedCaseIsAnsweredAnew() {
        Answering at = office("县林业局");
        RequestCase one = at.asked();
        RequestCase two = at.asked();
        Answer submitted = together(at, one, two);
        transaction.executeWithoutResult(status -> book.change(RequestAct.AMENDED, at.office, book.get(two.id()).worded("城西村道工程2024年预算", "改了内容"),
                List.of(new CaseFact.Corrected(MONDAY)), Map.of()));
        Answer ready = at.passed(submitted);
        assertThat(ready.state()).isEqualTo(AnswerState.CLEARED);
        assertThat(at.letter(ready, two).text().body()).contains("城东村道工程2025年决算").doesNotContain("城西村道工程");
        assertThatThrownBy(() -> at.serve(two, ready)).isInstanceOf(Refused.class).hasMessageContaining("补正了申请");
        assertThat(at.serve(one, ready).stage()).isEqualTo(Stage.CLOSED);
        submit.revoke(at.office, ready.id(), answers.get(ready.id()).version(), "申请人补正");
        Answer anew = at.ready(book.get(two.id()), AnswerKind.GIVEN);
        assertThat(at.letter(anew, two).text().body()).contains("城西村道工程2024年预算");
        assertThat(at.serve(two, anew).outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void whatChangesInTheFrozenWordsAfterTheReviewIsNotServed() {
        Answering at = office("县园林局");
        RequestCase one = at.asked();
        RequestCase two = at.asked();
        Answer ready = at.passed(together(at, one, two));
        jdbc.sql("update request_answer_case set subject = '另一件事' where answer_id = :id and case_id = :case").param("id", ready.id()).param("case", two.id())
                .update();
        assertThatThrownBy(() -> at.serve(two, ready)).isInstanceOf(Refused.class).hasMessageContaining("审核后内容有变动");
        jdbc.sql("update request_answer_case set subject = :subject where answer_id = :id and case_id = :case").param("subject", two.subject())
                .param("id", ready.id()).param("case", two.id()).update();
        assertThat(at.serve(two, ready).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aCaseWithdrawnDuringTheReviewIsNamedAndTheAnswerComesBack() {
        Answering at = office("县供销社");
        RequestCase one = at.asked();
        RequestCase two = at.asked();
        Answer submitted = together(at, one, two);
        withdraw.run(at.office, two.id(), two.version(), new WithdrawRequest.Withdrawal(MONDAY, "来信", ""));
        Answer returned = at.passed(submitted);
        assertThat(returned.state()).isEqualTo(AnswerState.DRAFT);
        assertThat(returned.opinion()).contains(two.number()).contains("已经办结").doesNotContain(one.number());
        Answer alone = draft.run(at.office, one.id(), returned.version(), DraftAnswer.Typed.of(at.content(AnswerKind.GIVEN, List.of())));
        assertThat(at.serve(one, at.passed(at.submit(alone))).outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void theLedgerVouchesForWhetherItMayLeaveTheAgency() {
        Answering at = office("县档案局");
        Answer ready = at.ready(at.asked(), AnswerKind.GIVEN);
        String place = "answer " + ready.id();
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain(place);
        jdbc.sql("update request_answer set may_be_public = 0 where id = :id").param("id", ready.id()).update();
        assertThat(check.run()).extracting(finding -> finding.where()).contains(place);
        jdbc.sql("update request_answer set may_be_public = 1 where id = :id").param("id", ready.id()).update();
    }

    @Test
    void whatWasServedInOneCaseIsGivenUpForTheOthers() {
        Answering at = office("县烟草局");
        RequestCase one = at.asked();
        RequestCase two = at.asked();
        Answer ready = at.passed(together(at, one, two));
        at.serve(one, ready);
        submit.revoke(at.office, ready.id(), ready.version() + 1, "第二件附件有误");
        Answer left = answers.get(ready.id());
        assertThat(left.state()).isEqualTo(AnswerState.CLEARED);
        assertThat(at.letter(left, one).state()).isEqualTo(LetterState.SERVED);
        assertThat(at.letter(left, two).state()).isEqualTo(LetterState.DROPPED);
        assertThat(answers.live(two)).isEmpty();
        assertThat(check.run()).extracting(finding -> finding.where()).doesNotContain("answer " + ready.id());
        assertThatThrownBy(() -> submit.revoke(at.office, ready.id(), left.version(), "再来一次")).isInstanceOf(Overtaken.class);
        assertThat(at.serve(two, at.ready(two, AnswerKind.PROCESS)).outcome()).isEqualTo(AnswerKind.PROCESS.outcome());
        assertThat(answers.get(ready.id()).to(one.id()).servedOn()).isEqualTo(MONDAY);
    }
}
