package mingbai.inquiry.handle;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import mingbai.web.Issue;
import mingbai.web.Refused;

/** Words and days as people type them into the forms of the desk: lines made alike, control characters out, too long or missing told in a sentence. */
public final class TypedText {

    private TypedText() {}

    /** Without blanks around, line ends made alike, nothing that cannot be kept or printed. */
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\u2028\\u2029\\uFEFF]", "").strip();
    }

    /** One line. */
    public static String line(String typed) {
        return clean(typed).replaceAll("[\\n\\t]+", " ");
    }

    /** @param missing what to say when nothing was written; "" when it may be left out */
    public static List<Issue> issues(String field, String text, int most, String missing) {
        List<Issue> issues = new ArrayList<>();
        if (text.isBlank() && !missing.isEmpty()) {
            issues.add(Issue.of(field, missing));
        }
        if (text.length() > most) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短"));
        }
        return issues;
    }

    /** The words, cleaned. @throws Refused when they are missing or too long */
    public static String required(String field, String typed, int most, String missing) {
        String text = clean(typed);
        Refused.ifAny(issues(field, text, most, missing));
        return text;
    }

    /** @throws Refused when it is no day of this century */
    public static LocalDate day(String field, String typed, String label) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 2000 && day.getYear() <= 2099) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new Refused(field, "请填写" + label + "，形如2026-03-02");
        }
        throw new Refused(field, "请填写" + label + "，形如2026-03-02");
    }
}
