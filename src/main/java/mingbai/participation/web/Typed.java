package mingbai.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;

/** The fields of one form as they were typed, without characters no text may hold, and what was wrong with those that had to be a day or an hour. */
public final class Typed {

    /** Longer than any field takes; what is cut off was refused in any case by the rule of its field. */
    private static final int LONGEST = 120_000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    public static Typed of(HttpServletRequest call, String... fields) {
        Typed typed = new Typed();
        for (String field : fields) {
            String value = call.getParameter(field) == null ? "" : Scrub.clean(call.getParameter(field)).strip().replace("\r\n", "\n");
            typed.values.put(field, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
        return typed;
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** Null when nothing was typed, or no day, which is an issue then. */
    public @Nullable LocalDate day(String field, String label) {
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

    /** Null when nothing was typed, or no moment, which is an issue then. */
    public @Nullable Instant moment(String field, String label) {
        if (text(field).isEmpty()) {
            return null;
        }
        try {
            LocalDateTime moment = LocalDateTime.parse(text(field).replace(' ', 'T'));
            if (moment.getYear() >= 2008 && moment.getYear() <= 2098) {
                return moment.atZone(Times.ZONE).toInstant();
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        issues.add(Issue.of(field, label + "应是日期和时间，形如2026-03-02 09:30"));
        return null;
    }

    /** A whole number within bounds, or the least with an issue. */
    public int number(String field, String label, int least, int most) {
        if (text(field).matches("\\d{1,8}")) {
            int number = Integer.parseInt(text(field));
            if (number >= least && number <= most) {
                return number;
            }
        }
        issues.add(Issue.of(field, label + "应是" + least + "至" + most + "之间的整数"));
        return least;
    }

    public void add(List<Issue> more) {
        issues.addAll(more);
    }

    public void refuse() {
        Refused.ifAny(issues);
    }
}
