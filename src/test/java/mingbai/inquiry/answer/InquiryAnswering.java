package mingbai.inquiry.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.inquiry.Asker;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.Intake;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.handle.AcceptInquiry;
import mingbai.ledger.Actor;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import org.springframework.beans.factory.BeanFactory;

/** Letters brought to their answers by the real use cases: sent, accepted, drafted, reviewed by three people. */
public final class InquiryAnswering {

    public static final String ANSWER = "张三丰先生：您好！地热费按建筑面积收取，3月31日前可以到各网点缴费。";
    public static final PublicFace FACE = new PublicFace(true, "咨询地热费怎样收取", "地热费怎样收取，到哪里缴费？", "地热费按建筑面积收取，3月31日前可以到各网点缴费。");

    private final BeanFactory beans;

    public InquiryAnswering(BeanFactory beans) {
        this.beans = beans;
    }

    /** A consultation with the asker's consent. */
    public static Intake asked(Agency agency, String title, String once) {
        return new Intake(agency.code(), InquiryKind.CONSULTATION, InquiryChannel.WEB, title, "我叫张三丰，电话13912345678。" + title + "？", new Asker("张三丰", "13912345678", "", ""), true,
                Inquiry.About.NOTHING, "", LocalDate.of(2026, 3, 2), once, List.of());
    }

    public Inquiry accepted(Actor office, Agency agency, String title, String once) {
        Inquiry taken = beans.getBean(TakeInquiry.class).run(Actor.PROGRAM, asked(agency, title, once)).inquiry();
        return beans.getBean(AcceptInquiry.class).run(office, taken.id(), taken.version(), "");
    }

    public InquiryAnswer submitted(Actor drafter, Inquiry inquiry, PublicFace face) {
        InquiryAnswer draft = beans.getBean(DraftInquiryAnswer.class).run(drafter, inquiry.id(), 0, ANSWER, face);
        return beans.getBean(SubmitInquiryAnswer.class).run(drafter, draft.id(), draft.version(), Map.of());
    }

    public Inquiry answered(Actor drafter, Inquiry inquiry, PublicFace face) {
        passed(drafter.agency(), InquiryAnswer.KIND, submitted(drafter, inquiry, face).id());
        return beans.getBean(InquiryBook.class).get(inquiry.id());
    }

    /** Three people approve. */
    public void passed(String agency, String kind, long subject) {
        long matter = beans.getBean(ReviewReading.class).mattersOf(kind, subject).getFirst();
        GiveOpinion opinion = beans.getBean(GiveOpinion.class);
        opinion.run(Actor.of(2, "示例乙", agency), Opinion.onScreen(matter, 1, Decision.APPROVE, "", null));
        opinion.run(Actor.of(3, "示例丙", agency), Opinion.onScreen(matter, 2, Decision.APPROVE, "", null));
        opinion.run(Actor.of(4, "示例丁", agency), Opinion.onScreen(matter, 3, Decision.APPROVE, "", SecrecyDecision.mayBePublic("不涉密")));
    }
}
