package mingbai.notice;

import java.util.Locale;

/** What a message is about. */
public enum MessageKind {
    /** The supervising office urges (Art. 46). */
    URGING("催办"),
    /** Dates moved because the working calendar changed. */
    CALENDAR("工作日历变动"),
    /** The catalog of what must be disclosed changed. */
    CATALOG("公开目录变动"),
    /** Something sent in was given back. */
    RETURNED("退回"),
    INFORMATION("通知");

    private final String label;

    MessageKind(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static MessageKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
