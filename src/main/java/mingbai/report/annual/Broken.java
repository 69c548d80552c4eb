package mingbai.report.annual;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An identity a report does not keep.
 *
 * @param rule     its id, e.g. {@code T2-A}; public interface
 * @param where    the cell or part that should change, e.g. {@code table2.r3_7.natural}, {@code narrative.6}
 * @param expected what should stand there: a whole number, a BigDecimal or words
 * @param found    what stands there, null when nothing does
 * @param sentence the same for a reader, in Chinese
 */
public record Broken(String rule, String where, Object expected, @Nullable Object found, Severity severity, String sentence) {

    public enum Severity {
        /** The report cannot be right. */
        ERROR("error", "错误"),
        /** It may be right for a reason the figures do not show. */
        WARNING("warning", "提示");

        private final String code;
        private final String label;

        Severity(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    static Broken error(String rule, String where, Object expected, @Nullable Object found, String sentence) {
        return new Broken(rule, where, expected, found, Severity.ERROR, sentence);
    }

    static Broken warning(String rule, String where, Object expected, @Nullable Object found, String sentence) {
        return new Broken(rule, where, expected, found, Severity.WARNING, sentence);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** A number as it is written: never 1E+2. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "空白";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
