package mingbai.inspection.rectify;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.inspection.rectify.OrderText.Text;
import mingbai.ledger.Touched;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * An order to rectify (整改通知书).
 *
 * @param agency code of who issues it
 * @param unit   code of who must obey it
 * @param number 〔2026〕 form, "" while it is not signed
 * @param answer the agency's report as a whole (整改报告), "" while there is none
 * @param word   on what it was closed, or returned
 */
public record RectifyOrder(long id, String agency, String unit, String number, Text text, OrderState state, String draftedName, @Nullable LocalDate signedOn, String signedName,
        String answer, @Nullable LocalDate answeredOn, @Nullable Long answeredBy, String answeredName, @Nullable LocalDate closedOn, String closedName, String word, List<Item> items,
        long version) {

    public static final String KIND = "rectify-order";

    public RectifyOrder {
        items = List.copyOf(items);
    }

    /** One finding of it. @param done what the agency reported of it, "" while nothing */
    public record Item(int n, long finding, String done) {}

    public LocalDate deadline() {
        return text.deadline();
    }

    /** Whether the agency still owes its report and the last day has passed. */
    public boolean isLate(LocalDate today) {
        return state == OrderState.SERVED && today.isAfter(deadline());
    }

    public String standing(LocalDate today) {
        return isLate(today) ? "逾期未报告" : state.label();
    }

    public Tone tone(LocalDate today) {
        return isLate(today) ? Tone.LATE : state.tone();
    }

    public String page() {
        return "/desk/inspection/order/" + id;
    }

    RectifyOrder edited(Text now) {
        return new RectifyOrder(id, agency, unit, number, now, state, draftedName, signedOn, signedName, answer, answeredOn, answeredBy, answeredName, closedOn, closedName, word, items,
                version + 1);
    }

    RectifyOrder signed(String given, LocalDate on, String name) {
        return new RectifyOrder(id, agency, unit, given, text, OrderState.SERVED, draftedName, on, name, answer, answeredOn, answeredBy, answeredName, closedOn, closedName, word, items,
                version + 1);
    }

    RectifyOrder answered(String report, LocalDate on, long account, String name, List<Item> done) {
        return new RectifyOrder(id, agency, unit, number, text, OrderState.ANSWERED, draftedName, signedOn, signedName, report, on, account, name, closedOn, closedName, word, done,
                version + 1);
    }

    /** Not enough was done: the report is owed again. */
    RectifyOrder returned(String why) {
        return new RectifyOrder(id, agency, unit, number, text, OrderState.SERVED, draftedName, signedOn, signedName, answer, null, null, "", closedOn, closedName, why, items, version + 1);
    }

    RectifyOrder ended(OrderState how, @Nullable LocalDate on, String name, String why) {
        return new RectifyOrder(id, agency, unit, number, text, how, draftedName, signedOn, signedName, answer, answeredOn, answeredBy, answeredName, on, name, why, items, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("unit", unit);
        state.put("number", number);
        state.put("title", text.title());
        state.put("body", text.body());
        state.put("deadline", text.deadline().toString());
        state.put("state", this.state.name());
        state.put("signedOn", day(signedOn));
        state.put("answer", answer);
        state.put("answeredOn", day(answeredOn));
        state.put("closedOn", day(closedOn));
        state.put("word", word);
        state.put("items", items.stream().map(item -> Map.of("n", item.n(), "finding", Long.toString(item.finding()), "done", item.done())).toList());
        state.put("version", version);
        return state;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
