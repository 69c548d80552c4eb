package mingbai.assessment;

import java.time.Instant;
import java.util.Objects;
import mingbai.assessment.score.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * A unit's sheet in a round as it was last computed.
 *
 * @param group      the comparison group the unit is ranked in
 * @param sheet      null before the first time
 * @param hash       of the file it was frozen as, "" before
 */
public record KeptSheet(long id, long round, String agency, String group, long total, long low, long high, @Nullable ScoreSheet sheet, String hash, @Nullable Instant computedAt,
        long version) {

    /** Kind and path variable of a unit's sheet. */
    public static final String KIND = "scoresheet";

    public ScoreSheet require() {
        return Objects.requireNonNull(sheet);
    }

    public boolean isFrozen() {
        return !hash.isEmpty();
    }

    /** The same, showing what stands in its file. */
    KeptSheet showing(ScoreSheet frozen) {
        return new KeptSheet(id, round, agency, group, frozen.total(), frozen.low(), frozen.high(), frozen, hash, computedAt, version);
    }

    KeptSheet computed(ScoreSheet made, Instant at) {
        return new KeptSheet(id, round, agency, group, made.total(), made.low(), made.high(), made, hash, at, version + 1);
    }
}
