package mingbai.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.channel.events.ChannelAct;
import mingbai.channel.reading.NoticeReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what was found and done about an objection. */
@Service
public class HandleObjection {

    private final ObjectionTable objections;
    private final NoticeReading reading;
    private final Ledger ledger;
    private final Clock clock;

    HandleObjection(ObjectionTable objections, NoticeReading reading, Ledger ledger, Clock clock) {
        this.objections = objections;
        this.reading = reading;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void run(Actor actor, long id, long version, String handling) {
        Objection objection = reading.objection(Long.toString(id)).orElseThrow(NotFound::new);
        if (handling.isBlank() || handling.length() > TakeObjection.LONGEST_TEXT) {
            throw new Refused("handling", "请填写核实和处理的情况（" + TakeObjection.LONGEST_TEXT + "字以内）");
        }
        if (objection.version() != version || objection.handling() != null) {
            throw new Overtaken("这条异议");
        }
        Objection handled = objection.handled(handling.strip(), LocalDate.now(clock), actor.name());
        objections.handle(handled);
        ledger.record(Act.of(ChannelAct.OBJECTION_HANDLED, actor, objection.agency(), Map.of("notice", Long.toString(objection.notice())), handled.touched()));
    }
}
