package mingbai.report.writing;

import java.util.Arrays;
import java.util.Optional;

/** What a placeholder asks for. */
enum Verb {
    /** A figure with its unit. */
    NUMBER("数", true, false),
    /** How the figure differs from the period before. */
    AGAINST_BEFORE("比上期", true, false),
    /** How the figure differs from the same days a year earlier. */
    AGAINST_YEAR("比上年", true, false),
    /** One figure as percentage of another: two keys. */
    SHARE("占", true, false),
    /** A table of a figure by a dimension, or of several figures beside the period before. */
    TABLE("表", true, true),
    /** The records themselves, one a line. */
    NAMES("名单", true, true),
    /** The paragraph stands only when there are such records. */
    IF_ANY("若有", true, false),
    /** … only when none was counted. */
    IF_NONE("若无", true, false),
    /** … only when nobody kept records. */
    IF_UNKNOWN("若无记录", true, false),
    /** A gap a person must fill; what follows the colon says with what. */
    WRITE("写", false, true),
    /** Names the evidence of a figure a person typed in the same sentence. */
    EVIDENCE("据", false, false),
    /** What the last finished paper of this kind said in its section of this name. */
    CARRIED("承", false, true),
    /** Names the section under this heading, for {@link #CARRIED} of the next period. */
    SECTION("节", false, false),
    AGENCY("机关", false, false),
    PERIOD("期间", false, false),
    BEFORE("上期", false, false),
    AFTER("下期", false, false),
    NUMBER_OF_ISSUE("期号", false, false),
    SIGNATURE("落款", false, true);

    private final String word;
    private final boolean counts;
    private final boolean alone;

    Verb(String word, boolean counts, boolean alone) {
        this.word = word;
        this.counts = counts;
        this.alone = alone;
    }

    String word() {
        return word;
    }

    /** Whether it names measures. */
    boolean counts() {
        return counts;
    }

    /** Whether it must be a paragraph by itself. */
    boolean alone() {
        return alone;
    }

    boolean isCondition() {
        return this == IF_ANY || this == IF_NONE || this == IF_UNKNOWN;
    }

    /** Whether something must follow after a colon. */
    boolean takesWords() {
        return counts || this == WRITE || this == EVIDENCE || this == CARRIED || this == SECTION;
    }

    static Optional<Verb> ofWord(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }
}
