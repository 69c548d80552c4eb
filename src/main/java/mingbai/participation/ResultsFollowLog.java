package mingbai.participation;

import java.util.List;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.Tail;
import org.springframework.stereotype.Component;

/** Follows the ledger: when a result document becomes public, its activity is concluded. */
@Component
class ResultsFollowLog implements Tail {

    private final MarkConcluded mark;

    ResultsFollowLog(MarkConcluded mark) {
        this.mark = mark;
    }

    @Override
    public String name() {
        return "participation-results";
    }

    @Override
    public void accept(List<SequencedAct> acts) {
        for (SequencedAct act : acts) {
            if (act.kind().equals("document.published") && act.details().get("edition") instanceof String edition
                    && act.details().get("document") instanceof String document) {
                mark.run(Long.parseLong(edition), Long.parseLong(document), act.at());
            }
        }
    }
}
