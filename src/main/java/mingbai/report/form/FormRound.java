package mingbai.report.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import mingbai.figure.Period;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A form asked for one period.
 *
 * @param edition number of the definition it was sent with
 * @param agency  code of the office that collects
 * @param dueSet  the day the office set for this round, null: by the rule of the form
 * @param units   codes of those asked
 * @param closed  whether chasing ended; what is missing then may still come in
 */
public record FormRound(long id, long form, int edition, String agency, String title, Period period, DueRule rule, @Nullable LocalDate dueSet, String note,
        List<String> units, boolean closed, String closeReason, long begunBy, String begunName, long begunAt, long version) {

    public static final String KIND = "report-round";

    public FormRound {
        units = List.copyOf(units);
    }

    public Due due(WorkCalendar calendar) {
        return dueSet == null ? rule.of(period, calendar) : new Due(dueSet, false);
    }

    public String name() {
        return title + "（" + period.label() + "）";
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("form", Long.toString(form));
        state.put("edition", edition);
        state.put("agency", agency);
        state.put("title", title);
        state.put("from", period.from().toString());
        state.put("to", period.to().toString());
        state.put("dueDays", rule.workingDays());
        state.put("dueDay", rule.day());
        state.put("dueSet", dueSet == null ? null : dueSet.toString());
        state.put("note", note);
        state.put("units", units);
        state.put("closed", closed);
        state.put("closeReason", closeReason);
        state.put("version", version);
        return state;
    }

    FormRound closedFor(String reason) {
        return new FormRound(id, form, edition, agency, title, period, rule, dueSet, note, units, true, reason, begunBy, begunName, begunAt, version + 1);
    }
}
