package mingbai.inquiry.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import mingbai.DatabaseTest;
import mingbai.SettableClock;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.inquiry.ChangeConsent;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.handle.MergeInquiries;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgerCheck;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A question is answered: through review, to the asker, and to everybody as far as the asker agreed. */
@DatabaseTest
class AnswerInquiryTests {

    @Autowired Staff staff;
    @Autowired SettableClock clock;
    @Autowired BeanFactory beans;
    @Autowired InquiryBook book;
    @Autowired InquiryAnswers answers;
    @Autowired DraftInquiryAnswer draft;
    @Autowired SubmitInquiryAnswer submit;
    @Autowired PublishedAnswerReading published;
    @Autowired HidePublishedAnswer hide;
    @Autowired RateInquiryAnswer rate;
    @Autowired ReopenInquiry reopen;
    @Autowired MergeInquiries merge;
    @Autowired ChangeConsent consent;
    @Autowired GiveOpinion opinion;
    @Autowired ReviewReading reviews;
    @Autowired LedgerCheck check;

    private InquiryAnswering answering;
    private Agency agency;
    private Actor office;
    private Actor drafter;

    @BeforeEach
    void anOffice() {
        answering = new InquiryAnswering(beans);
        agency = staff.agency("青林县供热站");
        office = staff.person(agency, Role.OFFICE);
        drafter = staff.person(agency, Role.DRAFTER);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void what_passed_its_review_is_served_at_once_and_shown_as_it_was_cleared() {
        Inquiry inquiry = answering.accepted(office, agency, "地热费怎样收取", "answer-1-" + agency.code());
        answering.submitted(drafter, inquiry, InquiryAnswering.FACE);
        assertThat(published.numbered(inquiry.number())).isEmpty();
        assertThat(answers.servedTo(inquiry.id())).isEmpty();
        answering.passed(agency.code(), InquiryAnswer.KIND, answers.of(inquiry.id()).getFirst().id());
        assertThat(book.get(inquiry.id()).stage()).isEqualTo(InquiryStage.ANSWERED);
        assertThat(answers.servedTo(inquiry.id())).extracting(InquiryAnswer::words).containsExactly(InquiryAnswering.ANSWER);
        PublishedAnswer shown = published.numbered(inquiry.number()).getFirst();
        assertThat(shown.question()).isEqualTo("地热费怎样收取，到哪里缴费？");
        assertThat(published.list(new PublishedAnswerReading.Filter("地热费", agency.code(), "", ""), 10, 0)).extracting(PublishedAnswer::number).containsExactly(inquiry.number());
        assertThat(published.like("请问地热费怎样收取", 50)).extracting(PublishedAnswer::number).contains(inquiry.number());
        assertSound(inquiry.id(), shown.answer());
    }

    @Test
    void without_consent_nothing_is_published() {
        Inquiry inquiry = answering.accepted(office, agency, "水表怎样更换", "answer-2-" + agency.code());
        Inquiry unwilling = withdrawnConsent(inquiry);
        assertThatThrownBy(() -> answering.submitted(drafter, unwilling, InquiryAnswering.FACE)).isInstanceOf(Refused.class).hasMessageContaining("没有同意公开");
        assertThat(published.numbered(inquiry.number())).isEmpty();
    }

    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

    private Inquiry withdrawnConsent(Inquiry inquiry) {
        return transaction.execute(status -> book.change(mingbai.inquiry.events.InquiryAct.AMENDED, office, inquiry.consenting(false), List.of(), Map.of()));
    }

    @Test
    void consent_taken_back_during_the_review_keeps_it_from_the_public() {
        Inquiry inquiry = answering.accepted(office, agency, "燃气怎样报装", "answer-3-" + agency.code());
        InquiryAnswer submitted = answering.submitted(drafter, inquiry, InquiryAnswering.FACE);
        withdrawnConsent(inquiry);
        answering.passed(agency.code(), InquiryAnswer.KIND, submitted.id());
        assertThat(book.get(inquiry.id()).stage()).isEqualTo(InquiryStage.ANSWERED);
        assertThat(published.numbered(inquiry.number())).isEmpty();
    }

    @Test
    void the_asker_cannot_be_made_out_in_what_is_published() {
        Inquiry inquiry = answering.accepted(office, agency, "公交怎样换乘", "answer-4-" + agency.code());
        PublicFace proposed = draft.proposed(inquiry, InquiryAnswering.ANSWER);
        assertThat(proposed.question()).doesNotContain("张三丰").doesNotContain("13912345678");
        assertThat(proposed.answer()).startsWith("张某先生：您好！");
        PublicFace named = new PublicFace(true, "换乘", "张三丰问怎样换乘", "请坐1路。");
        assertThatThrownBy(() -> answering.submitted(drafter, inquiry, named)).isInstanceOf(Refused.class).hasMessageContaining("来信人的姓名");
    }

    @Test
    void an_identity_number_waits_for_somebody_who_answers_for_it() {
        Inquiry inquiry = answering.accepted(office, agency, "医保怎样参保", "answer-5-" + agency.code());
        InquiryAnswer begun = draft.run(drafter, inquiry.id(), 0, "请带身份证。", new PublicFace(true, "参保", "证号11010519491231002X的人怎样参保？", "请带身份证。"));
        assertThatThrownBy(() -> submit.run(drafter, begun.id(), begun.version(), Map.of())).isInstanceOf(Refused.class).hasMessageContaining("公民身份号码");
        String key = answers.findings(begun).getFirst().key();
        assertThat(submit.run(drafter, begun.id(), begun.version(), Map.of(key, "公开的示例号码")).stage()).isEqualTo(AnswerStage.IN_REVIEW);
    }

    @Test
    void it_comes_back_with_an_opinion_and_nobody_reads_it_meanwhile() {
        Inquiry inquiry = answering.accepted(office, agency, "垃圾怎样分类", "answer-6-" + agency.code());
        InquiryAnswer submitted = answering.submitted(drafter, inquiry, InquiryAnswering.FACE);
        long matter = reviews.mattersOf(InquiryAnswer.KIND, submitted.id()).getFirst();
        opinion.run(Actor.of(2, "示例乙", agency.code()), Opinion.onScreen(matter, 1, Decision.RETURN, "请写明网点的地址", null));
        InquiryAnswer back = answers.get(submitted.id());
        assertThat(back.stage()).isEqualTo(AnswerStage.DRAFT);
        assertThat(back.opinion()).isEqualTo("请写明网点的地址");
        assertThat(answers.servedTo(inquiry.id())).isEmpty();
        assertThatThrownBy(() -> draft.run(drafter, inquiry.id(), submitted.version(), "旧稿", PublicFace.NONE)).isInstanceOf(Overtaken.class);
    }

    @Test
    void hidden_it_leaves_a_word_since_when_and_why() {
        Inquiry inquiry = answering.accepted(office, agency, "停车怎样收费", "answer-7-" + agency.code());
        answering.answered(drafter, inquiry, InquiryAnswering.FACE);
        PublishedAnswer shown = published.numbered(inquiry.number()).getFirst();
        hide.run(office, shown.answer(), shown.version(), GoneReason.CHANGED);
        PublishedAnswer hidden = published.numbered(inquiry.number()).getFirst();
        assertThat(hidden.hidden()).isEqualTo(new PublishedAnswer.Hidden(LocalDate.of(2026, 3, 2), "政策规定已经调整"));
        assertThat(published.list(new PublishedAnswerReading.Filter("", agency.code(), "", ""), 10, 0)).isEmpty();
        assertThat(answers.servedTo(inquiry.id())).hasSize(1);
        assertThatThrownBy(() -> hide.run(office, shown.answer(), shown.version(), GoneReason.WRONG)).isInstanceOf(Overtaken.class);
        assertSound(inquiry.id(), shown.answer());
    }

    @Test
    void the_asker_rates_once_and_has_it_worked_on_once_more() {
        Inquiry inquiry = answering.answered(drafter, answering.accepted(office, agency, "低保怎样申请", "answer-8-" + agency.code()), InquiryAnswering.FACE);
        rate.byAsker(inquiry.id(), 2, "没有说清楚");
        assertThatThrownBy(() -> rate.byAsker(inquiry.id(), 5, "")).isInstanceOf(Refused.class).hasMessageContaining("已经评价过");
        assertThatThrownBy(() -> rate.byAsker(inquiry.id(), 6, "")).isInstanceOf(Refused.class);
        Inquiry again = reopen.run(Actor.PROGRAM, inquiry.id(), "没有写材料清单");
        assertThat(again.stage()).isEqualTo(InquiryStage.IN_HAND);
        assertThat(again.round()).isEqualTo(2);
        assertThat(published.numbered(inquiry.number())).extracting(PublishedAnswer::hidden).containsOnlyNulls();
        Inquiry unwilling = consent.run(Actor.PROGRAM, again.id(), again.version(), false);
        assertThat(published.numbered(inquiry.number())).extracting(PublishedAnswer::hidden).doesNotContainNull();
        again = consent.run(Actor.PROGRAM, unwilling.id(), unwilling.version(), true);
        Inquiry answered = answering.answered(drafter, again, new PublicFace(true, "咨询低保怎样申请", "低保怎样申请？", "带户口簿到镇便民服务中心。"));
        assertThat(published.list(new PublishedAnswerReading.Filter("", agency.code(), "", ""), 10, 0)).extracting(PublishedAnswer::round).containsExactly(2);
        assertThat(published.numbered(inquiry.number())).hasSize(2);
        assertThatThrownBy(() -> reopen.run(Actor.PROGRAM, answered.id(), "还是不满意")).isInstanceOf(Refused.class).hasMessageContaining("上一级机关");
        assertThat(rate.byCall(office, inquiry.id(), 5, "满意").way()).isEqualTo(InquiryRating.Way.CALL);
        assertSound(inquiry.id(), 0);
    }

    @Test
    void after_two_weeks_the_office_above_is_the_way() {
        Inquiry inquiry = answering.answered(drafter, answering.accepted(office, agency, "暖气不热", "answer-9-" + agency.code()), InquiryAnswering.FACE);
        clock.set(LocalDateTime.of(2026, 3, 17, 9, 0));
        assertThat(reopen.isPossible(inquiry)).isFalse();
        assertThatThrownBy(() -> reopen.run(Actor.PROGRAM, inquiry.id(), "还是不热")).isInstanceOf(Refused.class);
    }

    @Test
    void one_answer_reaches_everybody_who_asked_the_same() {
        Inquiry main = answering.accepted(office, agency, "几号供暖", "answer-10-" + agency.code());
        Inquiry other = answering.accepted(office, agency, "今年几号供暖", "answer-11-" + agency.code());
        Inquiry merged = merge.run(office, main.id(), main.version(), List.of(other.number()));
        assertThat(book.get(other.id()).stage()).isEqualTo(InquiryStage.MERGED);
        answering.answered(drafter, merged, InquiryAnswering.FACE);
        assertThat(book.get(other.id()).stage()).isEqualTo(InquiryStage.ANSWERED);
        assertThat(answers.servedTo(other.id())).extracting(InquiryAnswer::inquiry).containsExactly(main.id());
        assertThat(book.clock(book.get(other.id())).answered()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(published.numbered(other.number())).isEmpty();
        assertSound(other.id(), main.id());
    }

    @Test
    void who_is_answered_together_with_others_stays_unknown_to_them() {
        Inquiry main = answering.accepted(office, agency, "几号停暖", "answer-12-" + agency.code());
        Inquiry other = accepted("今年几号停暖", new mingbai.inquiry.Asker("李四光", "13800138000", "", "青林县城关镇示例路9号"), "answer-13-");
        InquiryAnswer begun = draft.run(drafter, main.id(), 0, InquiryAnswering.ANSWER, PublicFace.NONE);
        Inquiry merged = merge.run(office, main.id(), book.get(main.id()).version(), List.of(other.number()));
        assertThatThrownBy(() -> submit.run(drafter, begun.id(), begun.version(), Map.of())).isInstanceOf(Refused.class).hasMessageContaining("其中一位的姓名");
        InquiryAnswer phoned = draft.run(drafter, main.id(), begun.version(), "您好！3月31日停暖。李先生家在示例路，电话13700137000。", PublicFace.NONE);
        assertThatThrownBy(() -> submit.run(drafter, phoned.id(), phoned.version(), Map.of())).isInstanceOf(Refused.class).hasMessageContaining("手机号码");
        PublicFace named = new PublicFace(true, "停暖", "几号停暖？住在青林县城关镇 示例路9号", "3月31日。");
        InquiryAnswer shown = draft.run(drafter, main.id(), phoned.version(), "您好！3月31日停暖。", named);
        assertThatThrownBy(() -> submit.run(drafter, shown.id(), shown.version(), Map.of())).isInstanceOf(Refused.class).hasMessageContaining("公开的内容里有来信人");
        draft.run(drafter, main.id(), shown.version(), "您好！3月31日停暖。", new PublicFace(true, "停暖", "几号停暖？", "3月31日。"));
        InquiryAnswer clean = answers.live(merged).orElseThrow();
        assertThat(submit.run(drafter, clean.id(), clean.version(), Map.of()).also()).containsExactly(other.id());
    }

    private Inquiry accepted(String title, mingbai.inquiry.Asker asker, String once) {
        mingbai.inquiry.Intake as = InquiryAnswering.asked(agency, title, once + agency.code());
        Inquiry taken = beans.getBean(mingbai.inquiry.TakeInquiry.class).run(Actor.PROGRAM, new mingbai.inquiry.Intake(as.agency(), as.kind(), as.channel(), as.title(), as.text(), asker,
                true, Inquiry.About.NOTHING, "", as.receivedOn(), as.once(), List.of())).inquiry();
        return beans.getBean(mingbai.inquiry.handle.AcceptInquiry.class).run(office, taken.id(), taken.version(), "");
    }

    @Test
    void the_askers_own_word_counts_more_than_a_call() {
        Inquiry inquiry = answering.answered(drafter, answering.accepted(office, agency, "水价多少", "answer-14-" + agency.code()), InquiryAnswering.FACE);
        assertThatThrownBy(() -> rate.byCall(drafter, inquiry.id(), 5, "很满意")).isInstanceOf(Refused.class).hasMessageContaining("起草答复的人以外");
        Actor deputy = new Actor(office.accountId(), office.name(), agency.code(), drafter.accountId());
        assertThatThrownBy(() -> rate.byCall(deputy, inquiry.id(), 5, "很满意")).isInstanceOf(Refused.class);
        rate.byCall(office, inquiry.id(), 5, "很满意");
        assertThatThrownBy(() -> rate.byCall(office, inquiry.id(), 4, "")).isInstanceOf(Refused.class);
        rate.byAsker(inquiry.id(), 1, "没有人打过电话");
        assertThat(answers.ratings(inquiry.id())).singleElement().satisfies(rating -> {
            assertThat(rating.way()).isEqualTo(InquiryRating.Way.ASKER);
            assertThat(rating.score()).isEqualTo(1);
            assertSound(rating.id(), inquiry.id());
        });
        assertThatThrownBy(() -> rate.byAsker(inquiry.id(), 5, "")).isInstanceOf(Refused.class).hasMessageContaining("已经评价过");
    }

    @Test
    void only_reasons_out_of_the_list_are_shown() {
        assertThat(GoneReason.chosen("PERSONAL").label()).isEqualTo("涉及个人信息");
        for (String typed : List.of("", "张三丰无理取闹", "UNWILLING")) {
            assertThatThrownBy(() -> GoneReason.chosen(typed)).as(typed).isInstanceOf(Refused.class).hasMessageContaining("选择一项");
        }
    }

    private void assertSound(long id, long another) {
        assertThat(check.run()).extracting(finding -> finding.where()).noneMatch(where -> where.contains(Long.toString(id)) || another != 0 && where.contains(Long.toString(another)));
    }
}
