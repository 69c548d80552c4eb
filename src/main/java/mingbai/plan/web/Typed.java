package mingbai.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.publication.Scrub;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, cleaned, and kept for the page that shows it again. */
public record Typed(Map<String, String> values) {

    public static final Typed NOTHING = new Typed(Map.of());

    static Typed of(HttpServletRequest request, String... names) {
        return under("", request, names);
    }

    /** Of one of several forms of a page: the names of its fields begin with that of the form, which is left out here. */
    static Typed under(String form, HttpServletRequest request, String... names) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            String value = request.getParameter(field(form, name));
            values.put(name, value == null ? "" : Scrub.clean(value).strip());
        }
        return new Typed(values);
    }

    static String field(String form, String name) {
        return form.isEmpty() || name.isEmpty() ? name : form + "-" + name;
    }

    /** As the page asks for it again, with the name of the form. */
    Typed in(String form) {
        Map<String, String> named = new LinkedHashMap<>();
        values.forEach((name, value) -> named.put(field(form, name), value));
        return new Typed(named);
    }

    static List<Issue> in(String form, List<Issue> issues) {
        return issues.stream().map(issue -> Issue.of(field(form, issue.field()), issue.text())).toList();
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public String or(String name, String otherwise) {
        return get(name).isEmpty() ? otherwise : get(name);
    }

    /** Null with an issue when it is no day. */
    @Nullable LocalDate day(String name, String what, List<Issue> issues) {
        try {
            LocalDate day = LocalDate.parse(get(name));
            if (day.getYear() < 2000 || day.getYear() > 2199) {
                throw new DateTimeParseException("out of reach", get(name), 0);
            }
            return day;
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(name, "请填写" + what + "，写成年-月-日，如 2026-03-02。"));
            return null;
        }
    }

    /** A whole number of at most twelve digits; -1 with an issue for anything else. */
    long number(String name, String what, List<Issue> issues) {
        if (!get(name).matches("\\d{1,12}")) {
            issues.add(Issue.of(name, what + "应是整数。"));
            return -1;
        }
        return Long.parseLong(get(name));
    }

    /** An id out of a choice; 0 for anything else. */
    long id(String name) {
        return get(name).matches("[1-8]?\\d{1,18}") ? Long.parseLong(get(name)) : 0;
    }
}
