package mingbai.inquiry.quality;

import java.time.LocalDate;
import mingbai.Fresh;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.inquiry.answer.InquiryAnswering;
import mingbai.inquiry.answer.PublicFace;
import mingbai.ledger.Actor;
import org.springframework.beans.factory.BeanFactory;

/** A sampling announced by an agency, for the walk over all handlers. */
final class QualitySample implements Sample {

    private final SampleQuality quality;
    private final BeanFactory beans;

    QualitySample(SampleQuality quality, BeanFactory beans) {
        this.quality = quality;
        this.beans = beans;
    }

    @Override
    public String kind() {
        return "qualitycheck";
    }

    @Override
    public String ownedBy(Agency agency) {
        InquiryAnswering answering = new InquiryAnswering(beans);
        Actor drafter = Actor.of(1, "示例甲", agency.code());
        answering.answered(drafter, answering.accepted(drafter, agency, "几号供暖", "quality " + Fresh.code()), PublicFace.NONE);
        return Long.toString(quality.announce(Actor.PROGRAM, agency.code(), plan(5)).id());
    }

    static SampleQuality.Plan plan(int size) {
        return new SampleQuality.Plan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2), size, "3月5日福利彩票双色球开奖号码", LocalDate.of(2026, 3, 5));
    }
}
