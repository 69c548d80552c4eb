package mingbai.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port of whoever reads mailboxes: how reading stands, for the administrator who keeps mail running. */
public interface MailboxStates {

    List<MailboxState> states();

    /**
     * @param name     account and server, no password
     * @param agency   name of the agency its mails are for
     * @param looked   last time it was tried, null while never
     * @param read     last time it went well, null while never
     * @param trouble  why it did not, "" when it did
     * @param taken    how many mails became something
     * @param left     how many became nothing
     * @param leftLast the newest of those
     */
    record MailboxState(String name, String agency, @Nullable Instant looked, @Nullable Instant read, String trouble, long taken, long left, List<Left> leftLast) {}

    /** A mail that became nothing. @param from masked @param why in a sentence */
    record Left(Instant at, String from, String what, String why) {}
}
