package mingbai.notice.web;

import java.util.List;
import java.util.Map;
import mingbai.notice.Mail;
import mingbai.notice.MailAddress;
import mingbai.notice.MailboxStates.MailboxState;
import mingbai.web.Paging;
import mingbai.web.Times;
import mingbai.web.Tone;

/**
 * The queue of notices by mail. No text, no full address: who keeps the platform running needs neither.
 *
 * @param whyOff why nothing is sent, empty when mail is on
 */
public record MailPage(List<Mail> mails, Map<String, Long> counts, String state, Paging paging, String whyOff, String notice, List<MailboxState> boxes) {

    public static String label(String state) {
        return state.isEmpty() ? "全部" : Mail.State.valueOf(state).label();
    }

    public static String to(Mail mail) {
        return MailAddress.masked(mail.recipient());
    }

    /** When it ended, or is tried next. */
    public static String at(Mail mail) {
        return mail.state() == Mail.State.WAITING && mail.tries() > 0 ? Times.minute(mail.nextAt()) + " 再试" : Times.minute(mail.endedAt() == null ? mail.queuedAt() : mail.endedAt());
    }

    public static Tone tone(Mail mail) {
        return switch (mail.state()) {
            case WAITING -> mail.tries() > 0 ? Tone.SOON : Tone.PLAIN;
            case SENT -> Tone.DONE;
            case FAILED -> Tone.LATE;
            case OFF -> Tone.PLAIN;
        };
    }
}
