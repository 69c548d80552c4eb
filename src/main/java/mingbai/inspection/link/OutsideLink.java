package mingbai.inspection.link;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An address on another site, and what it answered.
 *
 * @param host    with its port where that is not the usual one
 * @param status  of the last answer, 0 when there was none
 * @param note    what came of it, in words
 * @param movedTo where it says it stands for ever now, "" when it does not
 * @param fails   days in a row on which it did not open
 * @param nextOn  day on which it is asked again
 */
record OutsideLink(String digest, String address, String host, State state, int status, String note, String movedTo, int fails, @Nullable LocalDate checkedOn, LocalDate nextOn) {

    /** UNJUDGED: the site answered, but did not let a program in, or asked for patience. */
    enum State { NEW, SOUND, MOVED, FAILING, UNJUDGED }

    private static final int SOUND_AGAIN = 7;
    private static final int UNJUDGED_AGAIN = 3;
    private static final int DEAD_AGAIN = 3;
    private static final int RETRIES = 3;

    static OutsideLink fresh(String digest, String address, String host, LocalDate today) {
        return new OutsideLink(digest, address, host, State.NEW, 0, "", "", 0, null, today);
    }

    OutsideLink sound(LocalDate day, int answered) {
        return new OutsideLink(digest, address, host, State.SOUND, answered, "", "", 0, day, day.plusDays(SOUND_AGAIN));
    }

    OutsideLink moved(LocalDate day, int answered, String to) {
        return new OutsideLink(digest, address, host, State.MOVED, answered, "", to, 0, day, day.plusDays(SOUND_AGAIN));
    }

    /** Days without an opening are counted once each, whoever asks how often. */
    OutsideLink failed(LocalDate day, int answered, String why) {
        int days = day.equals(checkedOn) && fails > 0 ? fails : fails + 1;
        return new OutsideLink(digest, address, host, State.FAILING, answered, why, "", days, day, day.plusDays(days < RETRIES ? 1 : DEAD_AGAIN));
    }

    /** What was known before is kept: a site that does not let a program in has said nothing about the page. */
    OutsideLink notJudged(LocalDate day, int answered, String why) {
        return new OutsideLink(digest, address, host, fails > 0 ? State.FAILING : State.UNJUDGED, answered, why, "", fails, day, day.plusDays(UNJUDGED_AGAIN));
    }

    OutsideLink askedAgain(LocalDate day) {
        return new OutsideLink(digest, address, host, state, status, note, movedTo, fails, checkedOn, day);
    }
}
