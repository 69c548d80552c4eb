package mingbai.channel.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import mingbai.web.Refused;

/** Days as they are typed. */
final class Days {

    private Days() {}

    /** @throws Refused when it is no day of this or the last century */
    static LocalDate required(String typed, String field, String label) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1949 && day.getYear() <= 2099) {
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
