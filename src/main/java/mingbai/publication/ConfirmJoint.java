package mingbai.publication;

import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.publication.events.PublicationAct;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A co-issuing agency confirms a joint document (Art. 11: agreed before publication). */
@Service
public class ConfirmJoint {

    private final Archive archive;

    ConfirmJoint(Archive archive) {
        this.archive = archive;
    }

    @Transactional
    public void run(Actor actor, long document, String agency) {
        if (!archive.timeline.confirmJoint(document, agency, actor.accountId(), actor.name(), archive.clock.millis())) {
            throw new Overtaken("这份联合发文的确认");
        }
        archive.record(PublicationAct.JOINT_CONFIRMED, actor, agency, Map.of("document", Long.toString(document), "by", agency));
    }
}
