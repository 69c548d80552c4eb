package mingbai.request.letter;

import java.util.Arrays;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;

/**
 * Port of the parts of the procedure: what follows when a letter goes out and when it reaches its addressee. Asked inside the transaction of the
 * delivery; what is handed back is written with it in one change of the case. A part that the letter is no business of hands back {@link Effect#none}.
 */
public interface AfterServing {

    /** The letter was posted, handed over, mailed or put on the platform; {@code letter.delivery()} is the delivery. */
    Effect sent(RequestCase request, Letter letter, Actor actor);

    /** It reached the addressee; of what is handed over this follows at once. */
    Effect received(RequestCase request, Letter letter, Actor actor);

    /**
     * What follows.
     *
     * @param changed the case as it is to be, with the version it came with
     * @param facts   that became known
     * @param also    things made or changed beside the case and the letter
     */
    record Effect(RequestCase changed, List<CaseFact> facts, List<Touched> also) {

        public static Effect none(RequestCase request) {
            return new Effect(request, List.of(), List.of());
        }

        public static Effect facts(RequestCase request, CaseFact... facts) {
            return new Effect(request, Arrays.asList(facts), List.of());
        }
    }
}
