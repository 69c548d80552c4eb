package mingbai.notice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * One notice by mail (邮件通知) to one recipient.
 *
 * @param text    plain text; empty once it was sent, or a month after it was given up
 * @param about   what it is about, as its sender names it, e.g. {@code request/77}
 * @param tries   since it was last queued
 * @param nextAt  when it is tried next
 * @param trouble why it did not go out, for the administrator, without addresses; empty when nothing is wrong
 * @param answers Message-ID of the mail it answers, or ""
 * @param version 0 until something happened to it that the ledger records
 */
public record Mail(long id, String recipient, String subject, String text, String about, State state, int tries, Instant nextAt, String trouble, Instant queuedAt,
        @Nullable Instant endedAt, String answers, long version) {

    static final String KIND = "mail";

    public enum State {
        WAITING("等待发送"),
        /** A mail server took it; whether it was read nobody knows. */
        SENT("已发送"),
        FAILED("没有送达"),
        /** It was never tried: mail is off, or this is a practice ground. */
        OFF("未发送");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether somebody may have it tried again: what has no text any more cannot be sent. */
    public boolean canBeTriedAgain() {
        return (state == State.FAILED || state == State.OFF) && !text.isEmpty();
    }

    Mail tryAgainAt(Instant moment, int triesNow, String why) {
        return new Mail(id, recipient, subject, text, about, State.WAITING, triesNow, moment, why, queuedAt, null, answers, version);
    }

    Mail ended(State with, int triesNow, String why, Instant now) {
        return new Mail(id, recipient, subject, with == State.SENT ? "" : text, about, with, triesNow, nextAt, why, queuedAt, now, answers, version + 1);
    }

    Mail again(Instant now) {
        return new Mail(id, recipient, subject, text, about, State.WAITING, 0, now, "", queuedAt, null, answers, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    /** What does not change while it is tried again, and not when its text goes. */
    Map<String, ?> canonical() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("recipient", recipient);
        known.put("subject", subject);
        known.put("about", about);
        known.put("state", state.name());
        known.put("queuedAt", queuedAt.toEpochMilli());
        return known;
    }
}
