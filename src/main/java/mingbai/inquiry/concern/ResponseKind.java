package mingbai.inquiry.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what form the public is answered. */
public enum ResponseKind {
    STATEMENT("权威发布"), REFUTATION("辟谣"), CONFERENCE("新闻发布会"), MEDIA("答复媒体");

    private final String label;

    ResponseKind(String label) {
        this.label = label;
    }

    /** As it stands in forms and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<ResponseKind> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
