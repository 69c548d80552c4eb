package mingbai.report.annual;

import java.util.List;
import mingbai.ledger.SequencedAct;
import mingbai.ledger.Tail;
import org.springframework.stereotype.Component;

/** Follows the ledger: when the document of a report becomes public, so is the report. */
@Component
class AnnualFollowsLog implements Tail {

    private final MarkAnnualPublished mark;

    AnnualFollowsLog(MarkAnnualPublished mark) {
        this.mark = mark;
    }

    @Override
    public String name() {
        return "annual-reports";
    }

    @Override
    public void accept(List<SequencedAct> acts) {
        for (SequencedAct act : acts) {
            if (act.kind().equals("document.published") && act.details().get("edition") instanceof String edition
                    && act.details().get("document") instanceof String document) {
                mark.run(Long.parseLong(edition), Long.parseLong(document), act.at().toEpochMilli());
            }
        }
    }
}
