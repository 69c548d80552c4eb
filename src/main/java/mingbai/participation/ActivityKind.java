package mingbai.participation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways of taking part the platform carries (国令第713号 Art. 14). The codes stand in addresses and figures. */
public enum ActivityKind {
    SOLICITATION("意见征集"),
    SURVEY("网上调查"),
    INTERVIEW("在线访谈"),
    HEARING("听证会"),
    MEETING("座谈会");

    private final String label;

    ActivityKind(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<ActivityKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
