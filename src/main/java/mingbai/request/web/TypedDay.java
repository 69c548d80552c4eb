package mingbai.request.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;

/** Days as they are typed into the forms of what comes after an answer. */
final class TypedDay {

    private TypedDay() {}

    /** @throws Refused when it is no day of this century */
    static LocalDate required(String typed, String field, String label) {
        LocalDate day = optional(typed, field, label);
        if (day == null) {
            throw refused(field, label);
        }
        return day;
    }

    /** Null when nothing was typed. @throws Refused when it is no day of this century */
    static @Nullable LocalDate optional(String typed, String field, String label) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 2000 && day.getYear() <= 2099) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw refused(field, label);
        }
        throw refused(field, label);
    }

    private static Refused refused(String field, String label) {
        return new Refused(field, "请填写" + label + "，形如2026-03-02");
    }
}
