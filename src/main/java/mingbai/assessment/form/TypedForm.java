package mingbai.assessment.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;

/** The fields of one form as they were typed, and what was wrong with those that had to be a day or a number. */
public final class TypedForm {

    /** Longer than any field takes; what is cut off was refused in any case by the rule of its field. */
    private static final int LONGEST = 20_000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    public static TypedForm of(HttpServletRequest call, String... fields) {
        TypedForm form = new TypedForm();
        for (String field : fields) {
            String value = call.getParameter(field) == null ? "" : Scrub.clean(call.getParameter(field)).strip();
            form.values.put(field, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
        return form;
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** The day, or the first of 2000 with an issue: {@link #refuse()} before it is used. */
    public LocalDate day(String field, String label) {
        LocalDate day = optionalDay(field, label);
        if (day == null && issues.stream().noneMatch(issue -> issue.field().equals(field))) {
            issues.add(Issue.of(field, "请填写" + label + "，形如2026-03-02"));
        }
        return day == null ? LocalDate.of(2000, 1, 1) : day;
    }

    /** Null when nothing was typed. */
    public @Nullable LocalDate optionalDay(String field, String label) {
        if (text(field).isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text(field));
            if (day.getYear() >= 2008 && day.getYear() <= 2098) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        issues.add(Issue.of(field, label + "应是2008年以后的日期，形如2026-03-02"));
        return null;
    }

    /** A whole number within bounds, or the least with an issue. */
    public int number(String field, String label, int least, int most) {
        if (text(field).matches("-?\\d{1,8}")) {
            int number = Integer.parseInt(text(field));
            if (number >= least && number <= most) {
                return number;
            }
        }
        issues.add(Issue.of(field, label + "应是" + least + "至" + most + "之间的整数"));
        return least;
    }

    public void refuse() {
        Refused.ifAny(issues);
    }

    /** What a text of a form breaks: missing (when that is said) or too long. */
    public static List<Issue> words(String field, String text, int most, String missing) {
        if (text.isBlank()) {
            return missing.isEmpty() ? List.of() : List.of(Issue.of(field, missing));
        }
        return text.length() <= most ? List.of() : List.of(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短"));
    }
}
