package mingbai.request.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.DatabaseTest;
import mingbai.Staff;
import mingbai.law.AnswerKind;
import mingbai.publication.EditionOrigin;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.request.RequestCase;
import mingbai.request.withheld.ReviewWithheld;
import mingbai.request.withheld.Withheld;
import mingbai.request.withheld.WithheldReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Arts. 18 and 44: what was kept back is looked at again, what was given may be disclosed to everybody, neither by itself. */
@DatabaseTest
class ProactiveTests {

    @Autowired BeanFactory beans;
    @Autowired Staff staff;
    @Autowired MakeProactive make;
    @Autowired SuggestProactive suggest;
    @Autowired WithheldReading withheld;
    @Autowired ReviewWithheld review;
    @Autowired DeskReading desk;
    @Autowired LikeCaseReading like;
    @Autowired List<EditionOrigin> origins;

    private static final LocalDate MONDAY = Answering.MONDAY;

    private Answering office(String name) {
        return new Answering(beans, staff, name);
    }

    private RequestCase served(Answering at, AnswerKind kind) {
        RequestCase request = at.asked();
        at.serve(request, at.ready(request, kind));
        return request;
    }

    @Test
    void whatWasGivenBecomesADraftWithoutTheApplicantAndIsLinkedBothWays() {
        Answering at = office("县农业局");
        RequestCase request = at.asked();
        DraftAnswer.Typed typed = DraftAnswer.Typed.of(at.content(AnswerKind.GIVEN, List.of()))
                .giving(at.file("决算.txt", "竣工决算一百万元，经办人电话13900001111。" + at.agency.code()), at.file("回函.txt", "张三丰：您好。" + at.agency.code()));
        at.serve(request, at.passed(at.submitAllTheSame(at.draft(request, typed))));
        MakeProactive.Made made = make.run(at.office, request.id());
        DeskEdition draft = desk.edition(made.edition()).orElseThrow();
        assertThat(draft.state()).isEqualTo("DRAFT");
        assertThat(draft.agency()).isEqualTo(at.agency.code());
        assertThat(draft.body()).contains("竣工决算一百万元").doesNotContain("张三丰").doesNotContain("13900001111");
        assertThat(draft.files()).extracting(file -> file.name()).containsExactly("决算.txt");
        assertThat(made.leftOut()).containsExactly("回函.txt");
        assertThat(make.editionOf(request.id())).contains(made.edition());
        assertThat(origins.stream().flatMap(origin -> origin.of(made.edition()).stream()).map(EditionOrigin.Origin::address)).contains("/desk/request/" + request.id());
        assertThatThrownBy(() -> make.run(at.office, request.id())).isInstanceOf(Overtaken.class);
    }

    @Test
    void whatWasNotGivenIsNotMadePublicByADraft() {
        Answering at = office("县林业局");
        RequestCase refused = served(at, AnswerKind.PROCESS);
        assertThatThrownBy(() -> make.run(at.office, refused.id())).isInstanceOf(Refused.class);
        RequestCase open = at.asked();
        assertThatThrownBy(() -> make.run(at.office, open.id())).isInstanceOf(Refused.class);
    }

    @Test
    void everyRefusalAndEveryPartKeptBackIsLookedAtAgainAfterAYear() {
        Answering at = office("县审计局");
        Withheld refused = withheld.of(served(at, AnswerKind.PROCESS).id()).getFirst();
        assertThat(refused.reviewDue()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(refused.ground().name()).isEqualTo("PROCESS");
        assertThat(withheld.of(served(at, AnswerKind.PARTLY_GIVEN).id())).extracting(Withheld::what).containsExactly("第3页经办人的手机号码");
        assertThat(withheld.of(served(at, AnswerKind.GIVEN).id())).isEmpty();
        assertThat(withheld.lines(Set.of(at.agency.code()), "due", LocalDate.of(2027, 3, 1), 10, 0)).isEmpty();
        assertThat(withheld.lines(Set.of(at.agency.code()), "due", LocalDate.of(2027, 3, 2), 10, 0)).hasSize(2);
    }

    @Test
    void whatStaysBackGetsANextDayAndWhatOpensMayBecomeADraft() {
        Answering at = office("县编办");
        RequestCase request = served(at, AnswerKind.PROCESS);
        Withheld one = withheld.of(request.id()).getFirst();
        assertThatThrownBy(() -> review.run(at.office, one.id(), one.version(), false, false, " ", null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> review.run(at.office, one.id(), one.version(), false, false, "仍在讨论", LocalDate.of(2028, 1, 1))).isInstanceOf(Refused.class);
        Withheld stays = review.run(at.office, one.id(), one.version(), false, false, "仍在讨论", LocalDate.of(2026, 9, 1));
        assertThat(stays.reviewDue()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThatThrownBy(() -> review.run(at.office, one.id(), one.version(), true, true, "已定稿", null)).isInstanceOf(Overtaken.class);
        Withheld opened = review.run(at.office, one.id(), stays.version(), true, true, "已定稿", null);
        assertThat(opened.isWithheld()).isFalse();
        assertThat(opened.looks()).hasSize(2);
        assertThat(desk.edition(make.run(at.office, request.id()).edition()).orElseThrow().title()).isEqualTo(request.subject());
    }

    @Test
    void anApplicantsSuggestionIsTakenDownOnceAndAnswered() {
        Answering at = office("县科技局");
        RequestCase request = at.asked();
        Suggestion one = suggest.run(at.office, request.id(), "建议在网站上公开");
        assertThatThrownBy(() -> suggest.run(at.office, request.id(), "再建议一次")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> suggest.answer(at.office, request.id(), one.version(), true, "")).isInstanceOf(Refused.class);
        assertThat(suggest.answer(at.office, request.id(), one.version(), true, "属于主动公开范围，已安排起草").taken()).isTrue();
        assertThatThrownBy(() -> suggest.answer(at.office, request.id(), one.version() + 1, false, "改")).isInstanceOf(Overtaken.class);
    }

    @Test
    void theSameInformationAskedTwiceIsCounted() {
        Answering at = office("县供销社");
        RequestCase first = at.asked();
        assertThat(like.same(at.agency.code(), first.id(), first.subject())).isEmpty();
        RequestCase second = at.asked();
        assertThat(like.same(at.agency.code(), first.id(), first.subject())).extracting(LikeCaseReading.Like::request).containsExactly(second.id());
        assertThat(LikeCaseReading.likeness("城东村道工程2025年决算", "城西学校食堂采购合同")).isLessThan(0.2);
    }

    @Test
    void theLedgerVouchesForAnswersWithheldInformationAndSuggestions() {
        Answering at = office("县档案馆");
        RequestCase request = served(at, AnswerKind.PARTLY_GIVEN);
        suggest.run(at.office, request.id(), "建议公开");
        Withheld one = withheld.of(request.id()).getFirst();
        review.run(at.office, one.id(), one.version(), false, false, "仍涉及隐私", null);
        long answer = at.bean(Answers.class).of(request.id()).getFirst().id();
        List<String> findings = new java.util.ArrayList<>();
        at.bean(mingbai.ledger.LedgerCheck.class).run(finding -> findings.add(finding.toString()));
        assertThat(findings).noneMatch(finding -> List.of(request.id(), answer, one.id()).stream().anyMatch(id -> finding.contains(Long.toString(id))));
    }
}
