package mingbai.request;

import java.util.List;
import mingbai.ledger.Touched;

/** Port of the parts of the procedure: what was kept beside a fact goes back with it, in the same act. */
public interface AfterTakingBack {

    /**
     * Asked inside the transaction of the taking back.
     *
     * @return what was changed beside the case; empty when the fact is no business of this part
     * @throws mingbai.web.Refused when something rests on the fact that has to be undone before
     */
    List<Touched> takenBack(RequestCase request, CaseFact fact);
}
