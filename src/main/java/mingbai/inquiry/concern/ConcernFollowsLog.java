package mingbai.inquiry.concern;

import java.util.List;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.Tail;
import org.springframework.stereotype.Component;

/** Follows the ledger: when a document of a response becomes public, the public has been answered. */
@Component
class ConcernFollowsLog implements Tail {

    private final Respond respond;

    ConcernFollowsLog(Respond respond) {
        this.respond = respond;
    }

    @Override
    public String name() {
        return "concern";
    }

    @Override
    public void accept(List<SequencedAct> acts) {
        for (SequencedAct act : acts) {
            if (act.kind().equals("document.published") && act.details().get("edition") instanceof String edition
                    && act.details().get("document") instanceof String document) {
                respond.published(Long.parseLong(edition), Long.parseLong(document), act.at().toEpochMilli());
            }
        }
    }
}
