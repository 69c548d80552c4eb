package mingbai.report.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/**
 * A paper being written, or written (材料).
 *
 * @param agency  code
 * @param number  of the issue, 0 where papers of the genre have none
 * @param lines   the text with its placeholders, each line with its author
 * @param frozen  the composed document since it was finished, null while it is a draft
 * @param edition the draft of publication it became, null while it is none
 */
public record WrittenPaper(long id, String agency, Genre genre, Scope scope, Period period, int number, PaperState state, List<Written> lines,
        @Nullable Composed frozen, long madeAt, long madeBy, String madeName, @Nullable Long finishedAt, @Nullable Long edition, long version) {

    static final String KIND = "report-paper";

    public WrittenPaper {
        lines = List.copyOf(lines);
    }

    public String label() {
        return period.label() + genre.label() + (number == 0 ? "" : "第" + number + "期");
    }

    WrittenPaper now(PaperState next, List<Written> text, @Nullable Composed composed, @Nullable Long at, @Nullable Long draft) {
        return new WrittenPaper(id, agency, genre, scope, period, number, next, text, composed, madeAt, madeBy, madeName, at, draft, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("genre", genre.code());
        canonical.put("scope", scope.code());
        canonical.put("period", period.code());
        canonical.put("number", (long) number);
        canonical.put("state", state.name());
        canonical.put("lines", Hash.sha256(linesJson().getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex());
        canonical.put("frozen", frozen == null ? null : Hash.sha256(ComposedState.write(frozen).getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex());
        canonical.put("edition", edition == null ? null : Long.toString(edition));
        canonical.put("version", version);
        return canonical;
    }

    String linesJson() {
        return Json.canonical(lines.stream().map(line -> List.of(line.text(), line.author())).toList());
    }

    static List<Written> lines(String json) {
        List<?> lines = (List<?>) java.util.Objects.requireNonNull(Json.parse(json));
        return lines.stream().map(line -> (List<?>) line).map(line -> new Written((String) line.get(0), (String) line.get(1))).toList();
    }
}
