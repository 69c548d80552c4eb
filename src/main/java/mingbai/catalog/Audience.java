package mingbai.catalog;

import java.util.Arrays;
import java.util.Optional;

/** For whom something is disclosed (公开对象). A catalog may name the group after the word: 特定群体：救助申请人. */
public enum Audience {
    SOCIETY("全社会"), INSIDE("本单位（本村）内部"), PARTY("党员"), GROUP("特定群体"), HOUSEHOLD("当事户");

    private static final String NAMED = GROUP.label + "：";

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Whether the general public is meant, which alone makes a matter one of the public site. */
    public boolean isEverybody() {
        return this == SOCIETY;
    }

    public static Audience of(String text) {
        return known(text).orElse(GROUP);
    }

    /** The one spelling of what was typed or imported: the label of the closed list, or the named group. */
    public static String spelled(String text) {
        return known(text).map(Audience::label).orElseGet(() -> text.startsWith(NAMED) ? text : NAMED + text);
    }

    private static Optional<Audience> known(String text) {
        return text.isBlank() ? Optional.of(SOCIETY) : Arrays.stream(values())
                .filter(audience -> audience.label.equals(text) || audience.code().equals(text)).findFirst();
    }
}
