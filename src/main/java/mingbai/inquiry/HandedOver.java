package mingbai.inquiry;

import mingbai.ledger.Actor;

/** Port: makes a request under the Regulation of an inquiry that really is one, received on the same day. Implemented above both. */
public interface HandedOver {

    /** @param number told to the asker */
    record Handed(long request, String number) {}

    /**
     * Called in the transaction in which the inquiry ends.
     *
     * @param actor the clerk, or the program when the asker agreed over the network
     * @throws mingbai.web.Refused when something a request needs is missing
     */
    Handed hand(Actor actor, Inquiry inquiry);
}
