package mingbai.request.letter;

import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.request.events.RequestAct;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops a draft that is not needed (作废). What is signed cannot be dropped: it has a number, and numbers have no gaps. */
@Component
public class DropLetter {

    private final LetterTable letters;
    private final Ledger ledger;

    DropLetter(LetterTable letters, Ledger ledger) {
        this.letters = letters;
        this.ledger = ledger;
    }

    @Transactional
    public Letter run(Actor actor, long letter, long version) {
        Letter seen = letters.get(letter);
        if (seen.version() != version || seen.state() != LetterState.DRAFT) {
            throw new Overtaken("这份文书");
        }
        Letter dropped = seen.now(LetterState.DROPPED);
        letters.update(dropped);
        ledger.record(Act.of(RequestAct.LETTER_DROPPED, actor, dropped.agency(), Map.of("request", Long.toString(dropped.request())), dropped.touched()));
        return dropped;
    }
}
