package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import org.springframework.beans.factory.BeanFactory;

/** A 公示, for the walk over all handlers. */
class AnnouncementSample implements Sample {

    private final BeginNotice begin;
    private final BeanFactory beans;
    private final Clock clock;

    AnnouncementSample(BeginNotice begin, BeanFactory beans, Clock clock) {
        this.begin = begin;
        this.beans = beans;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "announcement";
    }

    @Override
    public String ownedBy(Agency agency) {
        String index = new LivePapers(beans).guide(agency).indexNumber();
        return Long.toString(begin.run(Actor.of(1, "示例甲", agency.code()), agency.code(),
                new BeginNotice.Facts(index, "general", LocalDate.now(clock), 5, "", "0000-1234567", "")));
    }
}
