package mingbai.request.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is wrong, or about to be, with a request's time. */
public enum Risk {
    /** Open, and the day of the reply has passed. */
    OVERDUE("答复超期"),
    /** Art. 31: not confirmed by the working day after it came. */
    UNCONFIRMED("逾期未确认收到"),
    /** The clock rests although the term of those who are waited for has run out. */
    PAUSED_LONG("等待已满期限"),
    /** Closed, but after its day. */
    ENDED_LATE("超期办结");

    private final String label;

    Risk(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    public static Optional<Risk> ofCode(String code) {
        return Arrays.stream(values()).filter(risk -> risk.code().equals(code)).findFirst();
    }
}
