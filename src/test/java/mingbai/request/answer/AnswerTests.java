package mingbai.request.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.law.AnswerKind;
import mingbai.law.Ground;
import mingbai.law.Outcome;
import mingbai.law.Remedies;
import mingbai.publication.Attachment;
import mingbai.request.CaseFact;
import mingbai.request.Party;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.measure.AskForReasons;
import mingbai.request.measure.MeasureBook;
import mingbai.request.measure.MeasureKind;
import mingbai.request.measure.RecordReasons;
import mingbai.request.measure.TellMeasure;
import mingbai.review.Decision;
import mingbai.review.SecrecyDecision;
import mingbai.review.SecrecyResult;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers of every kind from draft to service; nothing is served that did not pass its review. */
@DatabaseTest
class AnswerTests {

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired Answers answers;
    @Autowired DraftAnswer draft;
    @Autowired SubmitAnswer submit;
    @Autowired ReviewReading reviews;
    @Autowired JdbcClient jdbc;

    private static final LocalDate MONDAY = Answering.MONDAY;

    private Answering office(String name) {
        return new Answering(beans, staff, name);
    }

    @ParameterizedTest
    @EnumSource(value = AnswerKind.class, mode = EnumSource.Mode.EXCLUDE, names = {"NOT_CORRECTED", "NOT_PAID", "REPEATED"})
    void everyKindIsDraftedReviewedAndServedWithItsOutcomeArticleAndRemedies(AnswerKind kind) {
        Answering at = office("县交通局");
        RequestCase request = at.happened(reasoned(at, false), new CaseFact.Corrected(MONDAY));
        Answer ready = at.ready(request, kind);
        assertThat(ready.content().words()).contains(kind.article()).contains(request.number());
        assertThat(Remedies.paragraph(kind, kind == AnswerKind.PARTLY_GIVEN, MONDAY, "", "")).allSatisfy(sentence -> assertThat(ready.content().words())
                .contains(sentence));
        RequestCase closed = at.serve(request, ready.version());
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.outcome()).isEqualTo(kind.outcome());
        assertThat(closed.closedOn()).isEqualTo(MONDAY);
    }

    @Test
    void aRepeatedRequestNamesTheOneThatWasAnswered() {
        Answering at = office("县文旅局");
        RequestCase first = at.asked();
        at.serve(first, at.ready(first, AnswerKind.GIVEN).version());
        RequestCase again = at.asked();
        AnswerContent content = at.content(AnswerKind.REPEATED, List.of());
        Answer unnamed = at.draft(again, DraftAnswer.Typed.of(content));
        assertThatThrownBy(() -> at.submit(unnamed)).isInstanceOf(Refused.class).hasMessageContaining("此前已答复");
        AnswerContent named = new AnswerContent(content.kind(), "", content.reasons(), List.of(), RightAgency.NONE, first.number(), "", "", "", "", "", List.of());
        Answer saved = draft.run(at.office, again.id(), unnamed.version(), DraftAnswer.Typed.of(named));
        Answer ready = at.passed(at.submit(saved));
        assertThat(at.serve(again, ready.version()).outcome()).isEqualTo(Outcome.REPEATED);
    }

    @Test
    void nothingIsServedBeforeItPassedNorAfterItChanged() {
        Answering at = office("县民政局");
        RequestCase request = at.asked();
        Answer drafted = at.draft(request, at.full(AnswerKind.GIVEN));
        assertThatThrownBy(() -> at.serve(request, drafted.version())).isInstanceOf(Refused.class).hasMessageContaining("没有通过审核");
        Answer submitted = at.submit(drafted);
        assertThatThrownBy(() -> at.serve(request, submitted.version())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> draft.run(at.office, request.id(), submitted.version(), at.full(AnswerKind.GIVEN))).isInstanceOf(Overtaken.class);
        Answer passed = at.passed(submitted);
        jdbc.sql("update request_answer set words = words || '（改动）' where id = :id").param("id", passed.id()).update();
        assertThatThrownBy(() -> at.serve(request, passed.version())).isInstanceOf(Refused.class).hasMessageContaining("审核后内容有变动");
        jdbc.sql("update request_answer set words = replace(words, '（改动）', '') where id = :id").param("id", passed.id()).update();
        at.serve(request, passed.version());
    }

    @Test
    void aStateWithoutClearanceIsRefusedByTheDatabaseItselfAndOnlyTheReviewMakesOne() {
        assertThat(mingbai.review.Clearance.class.getConstructors()).isEmpty();
        Answering at = office("县残联");
        Answer drafted = at.draft(at.asked(), at.full(AnswerKind.TO_BE_MADE));
        assertThatThrownBy(() -> jdbc.sql("update request_answer set state = 'CLEARED' where id = :id").param("id", drafted.id()).update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void nothingIsServedTwiceAndACaseHasOneLiveAnswer() {
        Answering at = office("县财政局");
        RequestCase request = at.asked();
        Answer ready = at.ready(request, AnswerKind.GIVEN);
        assertThatThrownBy(() -> at.draft(request, at.full(AnswerKind.SECRET))).isInstanceOf(Overtaken.class);
        at.serve(request, ready.version());
        assertThatThrownBy(() -> at.serve(request, ready.version())).isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> at.serve(request, ready.version() + 1)).isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> at.draft(request, at.full(AnswerKind.GIVEN))).isInstanceOf(Overtaken.class);
    }

    @Test
    void whatSecrecyReviewDoesNotReleaseIsNotGiven() {
        Answering at = office("县保密局");
        RequestCase request = at.asked();
        Answer refused = at.decided(at.submit(at.draft(request, at.full(AnswerKind.GIVEN))), new SecrecyDecision(SecrecyResult.NOT_PUBLIC, "定密事项范围", "", "", null));
        assertThat(refused.state()).isEqualTo(AnswerState.DRAFT);
        assertThat(refused.opinion()).contains("不能提供信息");
        assertThatThrownBy(() -> at.serve(request, refused.version())).isInstanceOf(Refused.class);
        Answer denied = at.decided(at.submit(draft.run(at.office, request.id(), refused.version(), new DraftAnswer.Typed(at.content(AnswerKind.SECRET, List.of()),
                List.of(), List.of(), Set.of(1), Set.of()))), new SecrecyDecision(SecrecyResult.NOT_PUBLIC, "定密事项范围", "", "", null));
        assertThat(denied.state()).isEqualTo(AnswerState.CLEARED);
        Answer later = at.decided(at.submit(at.draft(at.asked(), at.full(AnswerKind.GIVEN_LATER))), new SecrecyDecision(SecrecyResult.NOT_PUBLIC, "定密事项范围", "", "", null));
        assertThat(later.state()).isEqualTo(AnswerState.DRAFT);
    }

    @Test
    void whatIsReturnedIsADraftAgainAndWhatIsQuarantinedIsReadByNobody() {
        Answering at = office("县公安局");
        RequestCase request = at.asked();
        Answer submitted = at.submit(at.draft(request, at.full(AnswerKind.GIVEN)));
        at.opinion(submitted, at.signer(), Decision.RETURN, null);
        Answer returned = answers.get(submitted.id());
        assertThat(returned.state()).isEqualTo(AnswerState.DRAFT);
        assertThat(returned.opinion()).isEqualTo("请改");
        Answer sealed = at.decided(at.submit(returned), new SecrecyDecision(SecrecyResult.QUARANTINE, "疑似涉密", "", "", null));
        assertThat(sealed.state()).isEqualTo(AnswerState.SEALED);
        assertThat(sealed.content().words()).doesNotContain("答复如下");
        assertThat(sealed.content().files()).isEmpty();
        assertThat(at.draft(request, at.full(AnswerKind.SECRET)).state()).isEqualTo(AnswerState.DRAFT);
    }

    @Test
    void theReviewIsNamedWithoutTheApplicant() {
        Answering at = office("县信访局");
        Answer submitted = at.submit(at.draft(at.asked(), at.full(AnswerKind.GIVEN)));
        String title = reviews.matter(reviews.mattersOf(Answer.KIND, submitted.id()).getFirst()).orElseThrow().title();
        assertThat(title).contains(submitted.cases().getFirst().number()).doesNotContain("张三丰");
    }

    @Test
    void theOriginalIsNotGivenByMistakeAndWhatIsFoundInAFileMustBeAnsweredFor() {
        Answering at = office("县住建局");
        RequestCase request = at.asked();
        Attachment original = at.file("原件.txt", "经办人身份证号 11010519491231002X，决算金额一百万元。");
        DraftAnswer.Typed typed = at.full(AnswerKind.PARTLY_GIVEN);
        Answer mixed = at.draft(request, new DraftAnswer.Typed(typed.content(), List.of(original), List.of(original), Set.of(), Set.of()));
        assertThatThrownBy(() -> at.submit(mixed)).isInstanceOf(Refused.class).hasMessageContaining("完全相同").hasMessageContaining("公民身份号码");
        Attachment redacted = at.file("处理后.txt", "经办人身份证号已遮盖，决算金额一百万元。");
        Answer mended = draft.run(at.office, request.id(), mixed.version(), new DraftAnswer.Typed(typed.content(), List.of(redacted), List.of(), Set.of(1), Set.of()));
        assertThat(mended.content().given()).extracting(file -> file.file().name()).containsExactly("处理后.txt");
        assertThat(mended.content().words()).contains("第3页经办人的手机号码").contains(Ground.THIRD_PARTY.article());
        assertThat(at.submit(mended).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void aFindingMayStayWithAReason() {
        Answering at = office("县司法局");
        Answer drafted = at.draft(at.asked(), DraftAnswer.Typed.of(at.content(AnswerKind.GIVEN, List.of())).giving(at.file("本人资料.txt", "11010519491231002X")));
        String key = answers.findings(drafted).getFirst().key();
        assertThat(submit.run(at.office, drafted.id(), drafted.version(), Map.of(key, "申请人本人的信息")).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void stepsThatWereNotTakenForbidTheKindsThatRestOnThem() {
        Answering at = office("县水利局");
        Answer unclear = at.draft(at.asked(), at.full(AnswerKind.STILL_UNCLEAR));
        assertThatThrownBy(() -> at.submit(unclear)).isInstanceOf(Refused.class).hasMessageContaining("补正之后");
        Answer excessive = at.draft(at.asked(), at.full(AnswerKind.EXCESSIVE));
        assertThatThrownBy(() -> at.submit(excessive)).isInstanceOf(Refused.class).hasMessageContaining("说明理由");
        assertThatThrownBy(() -> at.draft(at.asked(), at.full(AnswerKind.NOT_PAID))).isInstanceOf(Refused.class);
    }

    @Test
    void opinionsStillOutAndThirdPartiesNotAskedWantAReason() {
        Answering at = office("县市监局");
        RequestCase request = at.asked();
        beans.getBean(org.springframework.transaction.support.TransactionTemplate.class).executeWithoutResult(status ->
                beans.getBean(mingbai.request.CaseBook.class).addParty(request.id(), new Party(900_000_000_000L + request.id() % 1_000_000, PartyKind.THIRD_PARTY, "",
                        "示例公司", "", "", "", "商业秘密")));
        long party = beans.getBean(mingbai.request.CaseBook.class).parties(request.id()).getFirst().id();
        at.happened(request, new CaseFact.OpinionAsked(MONDAY, party, PartyKind.THIRD_PARTY));
        AnswerContent full = at.content(AnswerKind.THIRD_PARTY, List.of());
        AnswerContent silent = new AnswerContent(full.kind(), "", full.reasons(), List.of(), RightAgency.NONE, "", "", "", "", "", "", List.of());
        Answer drafted = at.draft(request, DraftAnswer.Typed.of(silent));
        assertThat(answers.cautions(drafted)).anyMatch(caution -> caution.contains("第三方尚未反馈")).anyMatch(caution -> caution.contains("没有第三方不同意公开的记录"));
        assertThatThrownBy(() -> at.submit(drafted)).isInstanceOf(Refused.class).hasMessageContaining("请说明仍这样答复的理由");
    }

    @Test
    void remediesCannotBeLeftOut() {
        Answering at = office("县教育局");
        AnswerContent content = at.content(AnswerKind.PROCESS, List.of()).worded("不予公开。");
        Answer drafted = at.draft(at.asked(), DraftAnswer.Typed.of(content));
        assertThatThrownBy(() -> at.submit(drafted)).isInstanceOf(Refused.class).hasMessageContaining("救济途径");
    }

    @Test
    void wordsNobodyTouchedFollowTheFieldsAndTypedOnesStay() {
        Answering at = office("县统计局");
        RequestCase request = at.asked();
        Answer first = at.draft(request, at.full(AnswerKind.DOES_NOT_EXIST));
        Answer again = draft.run(at.office, request.id(), first.version(), DraftAnswer.Typed.of(at.content(AnswerKind.TO_BE_MADE, List.of())
                .worded(first.content().words())));
        assertThat(again.content().words()).contains("加工、分析");
        Answer own = draft.run(at.office, request.id(), again.version(), DraftAnswer.Typed.of(at.content(AnswerKind.TO_BE_MADE, List.of()).worded("自己写的话")));
        Answer kept = draft.run(at.office, request.id(), own.version(), DraftAnswer.Typed.of(at.content(AnswerKind.SECRET, List.of()).worded("自己写的话")));
        assertThat(kept.content().words()).isEqualTo("自己写的话");
    }

    @Test
    void oneAnswerForManyIsReviewedOnceAndServedInEachCaseByItself() {
        Answering at = office("县应急局");
        RequestCase one = at.asked();
        RequestCase two = at.asked();
        DraftAnswer.Typed typed = at.full(AnswerKind.GIVEN);
        Answer ready = at.passed(at.submit(at.draft(one, new DraftAnswer.Typed(typed.content(), typed.given(), List.of(), Set.of(), Set.of(two.id())))));
        assertThat(answers.words(ready, two.id())).contains(two.number()).doesNotContain("｛");
        assertThat(answers.live(two)).map(Answer::id).contains(ready.id());
        assertThat(at.serve(one, ready.version()).stage()).isEqualTo(Stage.CLOSED);
        assertThat(at.bean(mingbai.request.CaseBook.class).get(two.id()).stage()).isEqualTo(Stage.IN_HAND);
        assertThat(at.serve(two, ready.version() + 1).outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void onlyRequestsOfTheSameAgencyAreAnsweredTogether() {
        Answering at = office("县气象局");
        Answering elsewhere = office("邻县气象局");
        RequestCase foreign = elsewhere.asked();
        DraftAnswer.Typed typed = at.full(AnswerKind.GIVEN);
        assertThatThrownBy(() -> at.draft(at.asked(), new DraftAnswer.Typed(typed.content(), typed.given(), List.of(), Set.of(), Set.of(foreign.id()))))
                .isInstanceOf(Refused.class).hasMessageContaining("本机关");
    }

    @Test
    void whatPassedAndWentToNobodyMayBeGivenUpAndItsNumberStaysUsed() {
        Answering at = office("县粮食局");
        RequestCase request = at.asked();
        Answer ready = at.ready(request, AnswerKind.GIVEN);
        String first = at.letter(ready, request).number();
        assertThat(first).contains("公开〔2026〕");
        assertThatThrownBy(() -> submit.revoke(at.office, ready.id(), ready.version(), "")).isInstanceOf(Refused.class);
        submit.revoke(at.office, ready.id(), ready.version(), "附件传错");
        assertThatThrownBy(() -> at.serve(request, ready)).isInstanceOf(Overtaken.class);
        Answer again = at.ready(request, AnswerKind.GIVEN);
        assertThat(at.letter(again, request).number()).isNotEqualTo(first);
        at.serve(request, again);
        assertThatThrownBy(() -> submit.revoke(at.office, again.id(), again.version() + 1, "晚了")).isInstanceOf(Overtaken.class);
    }

    @Test
    void aNewAnswerThatWasOrderedIsAnotherRoundWithItsOwnLetter() {
        Answering at = office("县民宗局");
        RequestCase request = at.asked();
        at.serve(request, at.ready(request, AnswerKind.PROCESS));
        RequestCase ordered = at.reopened(request, new CaseFact.Ordered(MONDAY, MONDAY.plusDays(30)));
        assertThat(ordered.round()).isEqualTo(2);
        Answer again = at.ready(ordered, AnswerKind.GIVEN);
        assertThat(at.letter(again, request).text().title()).isEqualTo("政府信息公开申请重新答复书");
        assertThat(at.serve(request, again).outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void whatGoesByPostCountsFromTheDayOfPostingAndALateAnswerIsLate() {
        Answering at = office("县农机局");
        RequestCase request = at.asked();
        Answer ready = at.ready(request, AnswerKind.GIVEN);
        at.bean(mingbai.SettableClock.class).set(java.time.LocalDateTime.of(2026, 4, 2, 9, 0));
        try {
            RequestCase closed = at.bean(ServeAnswer.class).run(at.office, request.id(), ready.version(), new mingbai.request.letter.ServeLetter.Sending(
                    mingbai.request.letter.Delivery.Method.POST, LocalDate.of(2026, 4, 1), "EX12345678", "示范市城东路1号", List.of()));
            assertThat(closed.closedOn()).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(at.bean(mingbai.request.CaseBook.class).clocks(closed).late(LocalDate.of(2026, 4, 2))).contains(true);
        } finally {
            at.bean(mingbai.SettableClock.class).set(java.time.LocalDateTime.of(2026, 3, 2, 9, 0));
        }
    }

    @Test
    void silentBeyondTheTermGivenForReasonsAnExcessiveRequestIsNotHandled() {
        Answering at = office("县档案局");
        RequestCase request = at.asked();
        at.happened(request, new CaseFact.ReasonsAsked(MONDAY, LocalDate.of(2026, 3, 16)));
        Answer drafted = at.draft(request, at.full(AnswerKind.EXCESSIVE));
        assertThatThrownBy(() -> at.submit(drafted)).as("the reasons may still come").isInstanceOf(Refused.class).hasMessageContaining("期限届满没有说明理由");
        at.bean(mingbai.SettableClock.class).set(java.time.LocalDateTime.of(2026, 3, 17, 9, 0));
        try {
            assertThat(at.submit(drafted).state()).isEqualTo(AnswerState.IN_REVIEW);
        } finally {
            at.bean(mingbai.SettableClock.class).set(java.time.LocalDateTime.of(2026, 3, 2, 9, 0));
        }
    }

    @Test
    void reasonsFoundReasonableForbidRefusingToHandleAndOthersDoNot() {
        Answering at = office("县地方志办");
        Answer drafted = at.draft(reasoned(at, true), at.full(AnswerKind.EXCESSIVE));
        assertThatThrownBy(() -> at.submit(drafted)).isInstanceOf(Refused.class).hasMessageContaining("不合理");
        assertThat(at.submit(at.draft(reasoned(at, false), at.full(AnswerKind.EXCESSIVE))).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    private static RequestCase reasoned(Answering at, boolean reasonable) {
        RequestCase request = at.asked();
        RequestCase asked = at.bean(AskForReasons.class).run(at.office, request.id(), request.version(),
                new AskForReasons.Asking("2026年1月至2月", 60, LocalDate.of(2026, 3, 16)));
        long measure = at.bean(MeasureBook.class).waiting(asked, MeasureKind.REASONS).orElseThrow().id();
        RequestCase told = at.bean(TellMeasure.class).run(at.office, asked.id(), asked.version(), measure, MONDAY);
        return at.bean(RecordReasons.class).run(at.office, told.id(), told.version(), MONDAY, "为编写村志需要历年资料", reasonable);
    }
}
