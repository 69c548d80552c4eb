package mingbai.request.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A row of table 2 of the annual report, by its key ({@code r1_new}, {@code r3_3_1}, …), with the condition of what counts in it.
 *
 * @param outcome of the 21 rows of results, null for the other four
 */
public record AnnualRow(String key, Line line, @Nullable Outcome outcome) {

    public static final AnnualRow NEW = new AnnualRow("r1_new", Line.NEW, null);
    public static final AnnualRow CARRIED_IN = new AnnualRow("r2_carried_in", Line.CARRIED_IN, null);
    public static final AnnualRow ALL_ENDED = new AnnualRow("r3_7", Line.ENDED, null);
    public static final AnnualRow CARRIED_OUT = new AnnualRow("r4_carried_out", Line.CARRIED_OUT, null);

    /** Over columns of {@code request_clock}; a request that is not confirmed has no {@code received_year} and is in none of them. */
    public enum Line {
        NEW("received_year = :year"),
        CARRIED_IN("received_year < :year and concluded_year >= :year"),
        ENDED("received_year <= :year and concluded_year = :year"),
        CARRIED_OUT("received_year <= :year and concluded_year > :year");

        /** What counts in any of them: concluded_year is never before received_year. */
        static final String ANY = "received_year <= :year and concluded_year >= :year";

        private final String condition;

        Line(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    public static AnnualRow of(Outcome outcome) {
        return new AnnualRow(outcome.key(), Line.ENDED, outcome);
    }

    /** All 25, in the order of the table. */
    public static List<AnnualRow> all() {
        List<AnnualRow> rows = new ArrayList<>(List.of(NEW, CARRIED_IN));
        for (Outcome outcome : Outcome.values()) {
            rows.add(of(outcome));
        }
        rows.addAll(List.of(ALL_ENDED, CARRIED_OUT));
        return List.copyOf(rows);
    }

    public static Optional<AnnualRow> ofKey(String key) {
        return all().stream().filter(row -> row.key.equals(key)).findFirst();
    }
}
