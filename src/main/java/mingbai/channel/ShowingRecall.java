package mingbai.channel;

import java.util.List;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.Tail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the ledger: when a document is withdrawn or corrected, what shows it on boards and screens must come down. */
@Component
class ShowingRecall implements Tail {

    private final ShowingTable showings;

    ShowingRecall(ShowingTable showings) {
        this.showings = showings;
    }

    @Override
    public String name() {
        return "channel-recalls";
    }

    @Override
    @Transactional
    public void accept(List<SequencedAct> acts) {
        for (SequencedAct act : acts) {
            Object document = act.details().get("document");
            if (document == null) {
                continue;
            }
            long id = Long.parseLong(document.toString());
            if (act.kind().equals("document.withdrawn")) {
                showings.withdrawn(id, act.at().toEpochMilli());
            } else if (act.kind().equals("document.published") && act.details().get("number") instanceof Number number) {
                showings.superseded(id, number.intValue(), act.at().toEpochMilli());
            }
        }
    }
}
