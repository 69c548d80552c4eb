package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import org.springframework.beans.factory.BeanFactory;

/** An objection, for the walk over all handlers. */
final class ObjectionSample implements Sample {

    private final BeginNotice begin;
    private final TakeObjection take;
    private final BeanFactory beans;
    private final Clock clock;

    ObjectionSample(BeginNotice begin, TakeObjection take, BeanFactory beans, Clock clock) {
        this.begin = begin;
        this.take = take;
        this.beans = beans;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "objection";
    }

    @Override
    public String ownedBy(Agency agency) {
        long notice = Long.parseLong(new AnnouncementSample(begin, beans, clock).ownedBy(agency));
        return Long.toString(take.run(Actor.of(1, "示例甲", agency.code()), notice, LocalDate.now(clock), Objection.Medium.PHONE, "", "第三项有误"));
    }
}
