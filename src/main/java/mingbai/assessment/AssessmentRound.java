package mingbai.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.figure.Period;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A year's assessment (年度考核) of units below an office by one version of an indicator set.
 *
 * @param agency        code of the office that assesses
 * @param set           id of the version of the set
 * @param announcedOn   when the units could first see what counts; after the first day of the period it was too late, which is told
 * @param provisionalOn from when units may appeal, null before
 */
public record AssessmentRound(long id, String agency, long set, int year, String title, Period period, RoundState state, LocalDate announcedOn, @Nullable LocalDate provisionalOn,
        @Nullable LocalDate frozenOn, @Nullable LocalDate publishedOn, long account, String name, long version) {

    public static final String KIND = "assessment";

    /** Weights have to be known before the year for which they count. */
    public boolean announcedLate() {
        return announcedOn.isAfter(period.from());
    }

    public boolean isPublished() {
        return state == RoundState.PUBLISHED;
    }

    AssessmentRound moved(RoundState to, LocalDate today) {
        return new AssessmentRound(id, agency, set, year, title, period, to, announcedOn, to == RoundState.PROVISIONAL ? today : provisionalOn,
                to == RoundState.FROZEN ? today : frozenOn, to == RoundState.PUBLISHED ? today : publishedOn, account, name, version + 1);
    }

    Touched touched(List<KeptSheet> sheets) {
        return new Touched(KIND, Long.toString(id), version, state(sheets));
    }

    /** Points are told once they are frozen; before, they follow from the records. */
    Map<String, ?> state(List<KeptSheet> sheets) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("set", Long.toString(set));
        canonical.put("title", title);
        canonical.put("from", period.from().toString());
        canonical.put("to", period.to().toString());
        canonical.put("state", state.name());
        canonical.put("announcedOn", announcedOn.toString());
        canonical.put("provisionalOn", String.valueOf(provisionalOn));
        canonical.put("frozenOn", String.valueOf(frozenOn));
        canonical.put("publishedOn", String.valueOf(publishedOn));
        Map<String, Object> units = new TreeMap<>();
        boolean frozen = state == RoundState.FROZEN || state == RoundState.PUBLISHED;
        sheets.forEach(sheet -> units.put(sheet.agency(), frozen ? List.of(sheet.group(), sheet.total(), sheet.hash()) : List.of(sheet.group())));
        canonical.put("units", units);
        return canonical;
    }
}
