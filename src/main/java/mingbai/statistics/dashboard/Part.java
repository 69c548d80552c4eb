package mingbai.statistics.dashboard;

import java.util.Arrays;
import java.util.Locale;

/** The leaves of a dashboard. */
enum Part {
    OVERVIEW("概况"), DISCLOSURE("主动公开"), DUTIES("按时公开"), REQUESTS("依申请公开"), REMEDIES("复议和诉讼"), AGENCIES("机关比较");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whatever else is written means the first. */
    static Part ofCode(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst().orElse(OVERVIEW);
    }
}
