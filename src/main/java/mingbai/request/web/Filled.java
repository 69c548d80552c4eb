package mingbai.request.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import mingbai.ledger.Ids;
import mingbai.web.Refused;

/** A form of the desk as it was filled in; what cannot be read as what it is to be is refused at its field. */
public record Filled(Map<String, String> fields) {

    static final Filled NOTHING = new Filled(Map.of());

    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2098;

    public Filled {
        fields = Map.copyOf(fields);
    }

    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What was typed, or what is offered while nothing was. */
    public String get(String name, String offered) {
        return fields.getOrDefault(name, offered);
    }

    /** For the picker of a browser, which can hold a day or nothing. */
    public String date(String name, String offered) {
        String typed = get(name, offered).strip();
        return typed.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])") ? typed : "";
    }

    public String date(String name) {
        return date(name, "");
    }

    /** For a field that can hold a number or nothing. */
    public String digits(String name, String offered) {
        String typed = get(name, offered).strip();
        return typed.matches("\\d{1,9}") ? typed : "";
    }

    public String digits(String name) {
        return digits(name, "");
    }

    boolean has(String name) {
        return !get(name).isBlank();
    }

    LocalDate day(String name, String label) {
        try {
            LocalDate day = LocalDate.parse(get(name).strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new Refused(name, "请填写" + label + "，形如2026-03-02");
        }
        throw new Refused(name, label + "的年份不对，请核对");
    }

    int number(String name, String label) {
        String typed = get(name).strip();
        if (!typed.matches("\\d{1,7}")) {
            throw new Refused(name, "请用数字填写" + label);
        }
        return Integer.parseInt(typed);
    }

    /** The version of the case as the person saw it. */
    long version() {
        return id("version");
    }

    long id(String name) {
        String typed = get(name);
        return typed.matches(Ids.PATTERN) ? Long.parseLong(typed) : 0;
    }
}
