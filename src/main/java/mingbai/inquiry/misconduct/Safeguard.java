package mingbai.inquiry.misconduct;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A point of the checklist against retaliation that was seen to: when, by whom, what was found. */
public record Safeguard(Point point, LocalDate on, long by, String byName, String note) {

    /** What is to be seen to, in this order. */
    public enum Point {
        TOLD_RIGHTS("rights", "已告诉举报人：打击报复举报人违法，受到报复向谁反映", ""),
        RISK_JUDGED("risk", "判断了举报人可能受到的报复，以及谁可能从案情认出举报人", ""),
        CIRCLE_KEPT("circle", "核对了知情人范围：调查用的材料不含举报人姓名、笔迹、原件", ""),
        MEASURES("measures", "需要采取的保护措施已经落实，或者写明不需要的理由", ""),
        FIRST_VISIT("first-visit", "第一次回访：有没有受到报复", "visit-1"),
        SECOND_VISIT("second-visit", "第二次回访：有没有受到报复", "visit-2");

        private final String code;
        private final String label;
        private final String term;

        Point(String code, String label, String term) {
            this.code = code;
            this.label = label;
            this.term = term;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        /** The step of {@link MisconductTerms} that says when it is due, "" for one without a day. */
        String term() {
            return term;
        }

        public static Optional<Point> ofCode(String code) {
            return Arrays.stream(values()).filter(point -> point.code.equals(code)).findFirst();
        }
    }

    Map<String, ?> json() {
        return Map.of("point", point.code(), "on", on.toString(), "by", Long.toString(by), "byName", byName, "note", note);
    }

    static Safeguard of(Map<String, @Nullable Object> json) {
        return new Safeguard(Point.ofCode(Told.text(json, "point")).orElseThrow(), LocalDate.parse(Told.text(json, "on")), Long.parseLong(Told.text(json, "by")),
                Told.text(json, "byName"), Told.text(json, "note"));
    }

    @Override
    public String toString() {
        return "Safeguard[" + point + "]";
    }
}
