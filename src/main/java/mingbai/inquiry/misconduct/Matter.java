package mingbai.inquiry.misconduct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/**
 * The inside of a report, opened: what was told, whose it is to handle, what was done. Kept as one sealed text.
 *
 * @param desk   code of the agency whose named persons handle it
 * @param barred accounts that may never open it: declared a conflict, or were found to be those reported
 */
public record Matter(String number, String desk, Stage stage, Told told, List<Long> barred, List<Taken> taken, List<Safeguard> safeguards) {

    public Matter {
        barred = List.copyOf(barred);
        taken = List.copyOf(taken);
        safeguards = List.copyOf(safeguards);
    }

    static Matter fresh(String number, String desk, Told told) {
        return new Matter(number, desk, Stage.RECEIVED, told, List.of(), List.of(), List.of());
    }

    Matter after(Taken one) {
        return new Matter(number, desk, one.step().leads(), told, barred, with(taken, one), safeguards);
    }

    Matter with(Safeguard one) {
        return new Matter(number, desk, stage, told, barred, taken, with(safeguards, one));
    }

    Matter barring(long account) {
        return new Matter(number, desk, stage, told, with(barred, account), taken, safeguards);
    }

    Matter at(String otherDesk) {
        return new Matter(number, otherDesk, stage, told, barred, taken, safeguards);
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    String text() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", number);
        json.put("desk", desk);
        json.put("stage", stage.name());
        json.put("told", told.json());
        json.put("barred", barred.stream().map(String::valueOf).toList());
        json.put("taken", taken.stream().map(Taken::json).toList());
        json.put("safeguards", safeguards.stream().map(Safeguard::json).toList());
        return Json.canonical(json);
    }

    static Matter of(String text) {
        Map<String, @Nullable Object> json = Json.object(text);
        return new Matter(Told.text(json, "number"), Told.text(json, "desk"), Stage.valueOf(Told.text(json, "stage")), Told.of(inner(json.get("told"))),
                list(json, "barred").stream().map(one -> Long.parseLong(String.valueOf(one))).toList(), list(json, "taken").stream().map(one -> Taken.of(inner(one))).toList(),
                list(json, "safeguards").stream().map(one -> Safeguard.of(inner(one))).toList());
    }

    private static List<?> list(Map<String, @Nullable Object> json, String key) {
        return json.get(key) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> inner(@Nullable Object json) {
        return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(json);
    }

    @Override
    public String toString() {
        return "Matter";
    }
}
