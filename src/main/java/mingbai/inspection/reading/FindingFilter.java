package mingbai.inspection.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import mingbai.inspection.FindingSource;
import mingbai.inspection.FindingState;
import org.jspecify.annotations.Nullable;

/**
 * What a list of findings is narrowed to; none, null and "" narrow nothing.
 *
 * @param agencies codes of those that must mend them, null for all there are
 * @param late     only those whose term ran out
 * @param back     only those that came back after they were mended
 * @param from     first day on which they were found, null for any
 * @param to       last day on which they were found, null for any
 */
public record FindingFilter(@Nullable Collection<String> agencies, Set<FindingState> states, String rule, @Nullable FindingSource source, boolean late, boolean back, String words,
        @Nullable LocalDate from, @Nullable LocalDate to) {

    public static final FindingFilter ALL = new FindingFilter(null, Set.of(), "", null, false, false, "");

    public FindingFilter(@Nullable Collection<String> agencies, Set<FindingState> states, String rule, @Nullable FindingSource source, boolean late, boolean back, String words) {
        this(agencies, states, rule, source, late, back, words, null, null);
    }

    public static FindingFilter of(Collection<String> agencies) {
        return new FindingFilter(agencies, Set.of(), "", null, false, false, "");
    }

    public FindingFilter in(FindingState... wanted) {
        return new FindingFilter(agencies, Set.of(wanted), rule, source, late, back, words, from, to);
    }

    public FindingFilter of(String key) {
        return new FindingFilter(agencies, states, key, source, late, back, words, from, to);
    }

    public FindingFilter overdue() {
        return new FindingFilter(agencies, states, rule, source, true, back, words, from, to);
    }

    /** First found on one of these days. */
    public FindingFilter found(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new FindingFilter(agencies, states, rule, source, late, back, words, first, last);
    }
}
