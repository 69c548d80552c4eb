package mingbai.inspection;

import java.time.LocalDate;

/**
 * What an office set of a rule, from a day on.
 *
 * @param name  of the threshold; {@link #USE} for whether the rule is used (1 or 0)
 */
public record RuleChange(long id, String rule, String name, long value, LocalDate from, String reason, String by, long at) {

    public static final String USE = "use";
}
