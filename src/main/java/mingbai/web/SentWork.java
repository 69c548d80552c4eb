package mingbai.web;

import java.time.Instant;
import java.util.List;

/**
 * What a person sent on its way and where it stands: the port through which Today shows it below what waits. Asked inside one read-only
 * transaction, the newest {@link #MOST} each.
 */
public interface SentWork {

    int MOST = 20;

    List<Sent> of(long account);

    /** @param what where it stands, in few words: at which step, whose turn, since when */
    record Sent(String title, String what, Instant at, String status, Tone tone, String target) {}
}
