package mingbai.inspection.rectify;

import mingbai.inspection.Finding;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingState;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agency says why it is no fault, or why it cannot be mended (情况说明). Its term runs on until somebody above judged. */
@Component
public class ExplainFinding {

    private final FindingBook book;
    private final EvidenceBook evidence;

    ExplainFinding(FindingBook book, EvidenceBook evidence) {
        this.book = book;
        this.evidence = evidence;
    }

    @Transactional
    public Finding explain(Actor actor, long finding, long version, String why, Shown shown) {
        String said = Wording.of("why", why, "请写明为什么不属于问题，或者为什么不能整改");
        Finding after = book.change(actor, finding, version, "说明情况", before -> {
            if (before.state() != FindingState.OPEN) {
                throw new Overtaken("这个问题");
            }
            return before.explained(said);
        });
        evidence.add(actor, after.agency(), finding, Evidence.Purpose.EXPLAINED, shown);
        evidence.hand(actor, finding);
        return after;
    }
}
