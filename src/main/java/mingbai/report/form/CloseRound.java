package mingbai.report.form;

import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.report.form.events.FormAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the chasing of a round (结束收集): what is missing no longer waits for anybody, but may still come in. */
@Component
public class CloseRound {

    private final RoundTable rounds;
    private final ReplyTable replies;
    private final Ledger ledger;

    CloseRound(RoundTable rounds, ReplyTable replies, Ledger ledger) {
        this.rounds = rounds;
        this.replies = replies;
        this.ledger = ledger;
    }

    /** @param reason needed when sheets are missing */
    @Transactional
    public void close(Actor actor, long id, long version, String reason) {
        FormRound round = rounds.get(id);
        if (round.version() != version || round.closed()) {
            throw new Overtaken("这一期报表");
        }
        long missing = replies.of(id).stream().filter(reply -> reply.state().owed()).count();
        if (missing > 0 && reason.isBlank() || reason.length() > 500) {
            throw new Refused("close-reason", reason.isBlank() ? "还有" + missing + "家没有报送，请写明结束收集的理由" : "理由最多500字");
        }
        FormRound next = round.closedFor(reason.strip());
        rounds.close(next);
        ledger.record(Act.of(FormAct.CLOSED, actor, round.agency(), Map.of("missing", missing), next.touched()));
    }
}
