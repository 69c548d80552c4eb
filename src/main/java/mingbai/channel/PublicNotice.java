package mingbai.channel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A 公示: a published document before the people for a period in which they may object.
 *
 * @param days    length of the period, counted from the day after {@code beginsOn}, in {@code unit} (WD or CD)
 * @param outcome null while it is not told
 */
public record PublicNotice(long id, String agency, long document, String kind, LocalDate beginsOn, int days, String unit, String address, String phone, String email,
        String begunName, @Nullable NoticeOutcome outcome, @Nullable Long outcomeDocument, @Nullable LocalDate outcomeOn, long version) {

    static final String KIND = "public-notice";

    public Due lastDay(WorkCalendar calendar) {
        return NoticeKind.lastDay(calendar, beginsOn, days, unit);
    }

    public String kindLabel() {
        return NoticeKind.of(kind).map(NoticeKind::label).orElse(kind);
    }

    public String period() {
        return days + (unit.equals("WD") ? "个工作日" : "日");
    }

    PublicNotice ended(NoticeOutcome how, @Nullable Long by, LocalDate on) {
        return new PublicNotice(id, agency, document, kind, beginsOn, days, unit, address, phone, email, begunName, how, by, on, version + 1);
    }

    /** The same, after something was recorded about it. */
    PublicNotice bumped() {
        return new PublicNotice(id, agency, document, kind, beginsOn, days, unit, address, phone, email, begunName, outcome, outcomeDocument, outcomeOn, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("document", Long.toString(document));
        state.put("kind", kind);
        state.put("beginsOn", beginsOn.toString());
        state.put("days", days);
        state.put("unit", unit);
        state.put("address", address);
        state.put("phone", phone);
        state.put("email", email);
        state.put("begunName", begunName);
        state.put("outcome", outcome == null ? null : outcome.name());
        state.put("outcomeDocument", outcomeDocument == null ? null : Long.toString(outcomeDocument));
        state.put("outcomeOn", outcomeOn == null ? null : outcomeOn.toString());
        return state;
    }
}
