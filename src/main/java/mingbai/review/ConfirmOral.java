package mingbai.review;

import java.time.Clock;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.review.events.ReviewAct;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person who approved orally confirms it afterwards; nobody can do it in that person's place. */
@Service
public class ConfirmOral {

    private final OpinionTable opinions;
    private final MatterTable matters;
    private final Ledger ledger;
    private final Clock clock;

    ConfirmOral(OpinionTable opinions, MatterTable matters, Ledger ledger, Clock clock) {
        this.opinions = opinions;
        this.matters = matters;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void run(Actor actor, long opinion) {
        OpinionTable.Row row = opinions.find(opinion).filter(found -> found.medium() == Medium.ORAL).orElseThrow(NotFound::new);
        if (row.account() != actor.accountId() || actor.inSteadOf() != null) {
            throw new Refused("", "口头同意只能由“" + row.name() + "”本人确认");
        }
        long at = clock.millis();
        if (!opinions.confirm(opinion, at)) {
            throw new Overtaken("这条口头同意");
        }
        OpinionTable.Row confirmed = new OpinionTable.Row(row.id(), row.matter(), row.n(), row.decision(), row.opinion(), row.account(), row.name(),
                row.inSteadOf(), row.medium(), row.scan(), row.enteredBy(), at, row.at());
        ledger.record(Act.of(ReviewAct.OPINION_CONFIRMED, actor, matters.get(row.matter()).agency(), Map.of(), confirmed.touched()));
    }
}
