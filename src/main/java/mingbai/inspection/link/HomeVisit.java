package mingbai.inspection.link;

import java.time.Instant;

/**
 * A visit of our own home page.
 *
 * @param monitor who visited: {@link #OWN}, or the monitor outside that told of it
 * @param status  0 when nothing was answered
 * @param millis  until the page was there
 */
record HomeVisit(long id, String monitor, Instant at, long millis, int status, String note) {

    public static final String OWN = "本平台";
    /** 国办秘函〔2019〕19号: a visit not open within 15 seconds has failed; exactly 15 seconds has failed too. */
    public static final long TOO_SLOW = 15_000;

    public boolean failed() {
        return millis >= TOO_SLOW || status < 200 || status >= 400;
    }
}
