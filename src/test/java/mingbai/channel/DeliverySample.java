package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import org.springframework.beans.factory.BeanFactory;

/** A delivery to the library, for the walk over all handlers. */
final class DeliverySample implements Sample {

    private final Deliver deliver;
    private final BeanFactory beans;
    private final Clock clock;

    DeliverySample(Deliver deliver, BeanFactory beans, Clock clock) {
        this.deliver = deliver;
        this.beans = beans;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "delivery";
    }

    @Override
    public String ownedBy(Agency agency) {
        String index = new LivePapers(beans).guide(agency).indexNumber();
        return Long.toString(deliver.run(Actor.of(1, "示例甲", agency.code()), agency.code(), Delivery.Receiver.LIBRARY, "示例县图书馆", LocalDate.now(clock), "", List.of(index)));
    }
}
