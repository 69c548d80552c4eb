package mingbai.channel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A numbered issue (简报, 公报) made of published documents; it holds their ids and nothing of their text.
 *
 * @param series one of {@link #SERIES}: a name of its own would be a text nobody reviewed
 */
public record Bulletin(long id, String agency, String series, int year, int number, LocalDate issuedOn, String issuedName, List<Long> documents, long version) {

    public static final List<String> SERIES = List.of("政务公开简报", "政府信息公开简报", "便民信息简报", "政府公报");
    static final String KIND = "bulletin";

    public Bulletin {
        documents = List.copyOf(documents);
    }

    /** {@code 2026-3}: the last part of its address. */
    public String no() {
        return year + "-" + number;
    }

    public String address() {
        return "/bulletin/" + agency + "/" + no();
    }

    public String label() {
        return series + year + "年第" + number + "期";
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("series", series);
        state.put("year", year);
        state.put("number", number);
        state.put("issuedOn", issuedOn.toString());
        state.put("issuedName", issuedName);
        state.put("documents", documents.stream().map(id -> Long.toString(id)).toList());
        return state;
    }
}
