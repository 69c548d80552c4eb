package mingbai.request.letter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.request.events.RequestAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of an answer into review and out of it again; whoever opens the review calls this in the same transaction. */
@Component
public class ReviewLetter {

    private final LetterTable letters;
    private final SignLetter sign;
    private final Ledger ledger;

    ReviewLetter(LetterTable letters, SignLetter sign, Ledger ledger) {
        this.letters = letters;
        this.sign = sign;
        this.ledger = ledger;
    }

    /** Only what could be signed as it stands goes into review. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter begin(Actor actor, long letter, long version) {
        Letter seen = letters.get(letter);
        if (!seen.kind().isAnswer()) {
            throw new Refused("", "只有答复书需要送审");
        }
        if (seen.version() != version || seen.state() != LetterState.DRAFT) {
            throw new Overtaken("这份答复书");
        }
        Refused.ifAny(sign.objections(seen));
        return moved(actor, seen.now(LetterState.IN_REVIEW), RequestAct.LETTER_IN_REVIEW);
    }

    /** Returned, refused, or taken back: a draft again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter back(Actor actor, long letter) {
        Letter seen = inReview(letter);
        return moved(actor, seen.now(LetterState.DRAFT), RequestAct.LETTER_RETURNED);
    }

    /** Suspected of being classified: nothing of it stays readable. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter quarantine(Actor actor, long letter) {
        Letter sealed = inReview(letter).sealed();
        letters.replaceFiles(sealed);
        return moved(actor, sealed, RequestAct.LETTER_QUARANTINED);
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(long letter) {
        return letters.find(letter);
    }

    /** The accounts that wrote any of it: none of them may sign. */
    @Transactional(readOnly = true)
    public Set<Long> writers(long letter) {
        return letters.writers(letter);
    }

    private Letter inReview(long id) {
        Letter seen = letters.get(id);
        if (seen.state() != LetterState.IN_REVIEW) {
            throw new Overtaken("这份答复书");
        }
        return seen;
    }

    private Letter moved(Actor actor, Letter next, RequestAct act) {
        letters.update(next);
        ledger.record(Act.of(act, actor, next.agency(), Map.of("request", Long.toString(next.request())), next.touched()));
        return next;
    }
}
