package mingbai.assessment.staff;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * What a person says against their own sheet of a year, and the leader's answer.
 *
 * @param agency the person's, whose leader answers
 */
public record StaffObjection(long id, String agency, long account, String name, int year, String text, LocalDate filedOn, @Nullable Answer answer, long version) {

    public static final String KIND = "staff-objection";

    /** What the leader answered. */
    public record Answer(String text, long account, String name, LocalDate on) {}

    StaffObjection answered(Answer given) {
        return new StaffObjection(id, agency, account, name, year, text, filedOn, given, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("account", Long.toString(account));
        state.put("name", name);
        state.put("year", year);
        state.put("text", text);
        state.put("filedOn", filedOn.toString());
        state.put("answer", answer == null ? null : answer.text());
        state.put("answeredBy", answer == null ? null : Long.toString(answer.account()));
        state.put("answeredOn", answer == null ? null : answer.on().toString());
        return state;
    }
}
