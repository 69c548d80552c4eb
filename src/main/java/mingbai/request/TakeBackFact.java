package mingbai.request;

import java.util.List;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a fact back that was recorded wrongly, with the reason: the clock is as if it had never been, the record stays. What a letter or a decision made
 * is undone by a letter or a decision, not here.
 */
@Component
public class TakeBackFact {

    private static final int REASON = 200;

    private final CaseBook book;
    private final List<AfterTakingBack> parts;

    TakeBackFact(CaseBook book, List<AfterTakingBack> parts) {
        this.book = book;
        this.parts = parts;
    }

    /** Whether a person wrote it down and may take it back while the request is open. */
    public static boolean mayBeTakenBack(RequestCase request, CaseFact fact) {
        return request.isOpen() && switch (fact) {
            case CaseFact.Received received -> true;
            case CaseFact.Corrected corrected -> true;
            case CaseFact.OpinionReceived received -> true;
            case CaseFact.OpinionGiven given -> true;
            case CaseFact.ReasonsGiven given -> true;
            case CaseFact.FeeReceived received -> true;
            case CaseFact.FeePaid paid -> true;
            case CaseFact.Submitted submitted -> false;
            case CaseFact.CorrectionAsked asked -> false;
            case CaseFact.OpinionAsked asked -> false;
            case CaseFact.Extended extended -> false;
            case CaseFact.ReasonsAsked asked -> false;
            case CaseFact.Delayed delayed -> false;
            case CaseFact.FeeNoticed noticed -> false;
            case CaseFact.Answered answered -> false;
            case CaseFact.Ordered ordered -> false;
        };
    }

    @Transactional
    public RequestCase run(Actor actor, long request, long version, long fact, String reason) {
        RequestCase seen = book.seen(request, version);
        FactRow row = book.record(request).stream().filter(one -> one.id() == fact).findFirst().orElseThrow(NotFound::new);
        if (!row.holds()) {
            throw new Overtaken("这条记录");
        }
        if (!mayBeTakenBack(seen, row.fact())) {
            throw new Refused("", seen.isOpen() ? "这条记录由文书或者决定形成，不能在这里撤回。" : "这件申请已经办结，不能再撤回记录。");
        }
        if (reason.isBlank() || reason.strip().length() > REASON) {
            throw new Refused("reason", "请写明撤回的原因，最多" + REASON + "字");
        }
        RequestCase without = without(seen, row);
        Touched[] also = parts.stream().flatMap(part -> part.takenBack(seen, row.fact()).stream()).toArray(Touched[]::new);
        return book.takeBack(actor, without, fact, reason.strip(), also);
    }

    /** Without a day of receipt it waits for its confirmation again, and nothing can have happened after it. */
    private RequestCase without(RequestCase seen, FactRow row) {
        if (!(row.fact() instanceof CaseFact.Received)) {
            return seen;
        }
        boolean alone = book.facts(seen.id()).stream().allMatch(fact -> fact instanceof CaseFact.Submitted || fact.equals(row.fact()));
        if (!alone) {
            throw new Refused("", "收到申请之后已有别的办理记录，请先撤回那些记录。");
        }
        return seen.unconfirmed();
    }
}
