package mingbai.review;

import java.time.Clock;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.review.events.ReviewAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds the evidence a step demands before it may be approved: "audit before publication, deliberation before decision". */
@Service
public class AddEvidence {

    private final MatterTable matters;
    private final OpinionTable opinions;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    AddEvidence(MatterTable matters, OpinionTable opinions, Ledger ledger, Ids ids, Clock clock) {
        this.matters = matters;
        this.opinions = opinions;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param file content hash of the stored file */
    @Transactional
    public void run(Actor actor, long matterId, String file, String fileName) {
        Matter matter = matters.get(matterId);
        if (matter.state() != MatterState.OPEN) {
            throw new Overtaken("这项审核");
        }
        String label = matter.current().step().evidence();
        if (label.isEmpty()) {
            throw new Refused("evidence", "本环节不需要上传前置材料");
        }
        opinions.insertEvidence(ids.next(), matterId, matter.stepNumber(), label, file, fileName, actor, clock.millis());
        ledger.record(Act.of(ReviewAct.EVIDENCE_ADDED, actor, matter.agency(),
                Map.of("matter", Long.toString(matterId), "step", matter.stepNumber(), "file", file)));
    }
}
