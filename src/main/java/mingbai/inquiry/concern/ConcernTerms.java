package mingbai.inquiry.concern;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Within how many hours the public must hear, as dated data ({@code inquiry/concern-terms.csv}); the rule of the day of discovery counts. */
public final class ConcernTerms {

    private static final List<Term> ALL = read();

    private ConcernTerms() {}

    /** What is owed: the first authoritative information, a press conference, an answer of whatever form. */
    public enum Step {
        FIRST("首次发布权威信息"), CONFERENCE("举行新闻发布会"), ANSWER("作出回应");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param hours on the clock, nights and holidays included @param confirmed whether the number was found in the text it rests on */
    public record Term(ConcernKind kind, Step step, int hours, LocalDate from, @Nullable LocalDate to, boolean confirmed, String basis) {

        private boolean holds(ConcernKind asked, LocalDate day) {
            return kind == asked && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Of this kind on the day; none before there was a rule. */
    public static List<Term> of(ConcernKind kind, LocalDate found) {
        return ALL.stream().filter(term -> term.holds(kind, found)).toList();
    }

    private static List<Term> read() {
        try (Reader text = new InputStreamReader(Objects.requireNonNull(ConcernTerms.class.getResourceAsStream("/inquiry/concern-terms.csv")), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).stream().map(ConcernTerms::term).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("inquiry/concern-terms.csv", e);
        }
    }

    private static Term term(CSVRecord row) {
        return new Term(ConcernKind.ofCode(row.get("kind")).orElseThrow(), Step.valueOf(row.get("step").toUpperCase(java.util.Locale.ROOT)), Integer.parseInt(row.get("hours")),
                LocalDate.parse(row.get("from")), row.get("to").isEmpty() ? null : LocalDate.parse(row.get("to")), Boolean.parseBoolean(row.get("confirmed")), row.get("basis"));
    }
}
