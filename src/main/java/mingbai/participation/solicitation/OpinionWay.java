package mingbai.participation.solicitation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an opinion came in. Nobody has to use the net to be heard. */
public enum OpinionWay {
    WEB("网上"),
    LETTER("来信"),
    EMAIL("电子邮件"),
    COUNTER("窗口");

    private final String label;

    OpinionWay(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** What a clerk enters. */
    public static List<OpinionWay> byHand() {
        return List.of(COUNTER, LETTER, EMAIL);
    }

    public static Optional<OpinionWay> ofCode(String code) {
        return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
    }
}
