package mingbai.participation.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * How far a meeting has come since it was announced.
 *
 * @param secret       sealed; opened when lots are drawn
 * @param lastNumber   given to an applicant; counted on without a version, so that many may apply at once
 * @param fingerprint  of the list of numbers as it was closed, "" before
 * @param value        the public value that was joined, "" for none
 * @param seed         opened with the draw, "" before
 * @param drawnBy      who drew; somebody else publishes the names
 * @param listedAt     when the list with masked names was published, null before
 * @param deliveredOn  the day the materials were delivered, null before
 * @param lateReason   why later than the law asks, "" when in time
 * @param minutesAt    when the minutes were closed, null before
 */
public record Proceedings(long activity, String secret, String commitment, int lastNumber, String fingerprint, @Nullable Long closedAt, String value, String seed,
        @Nullable Long drawnAt, long drawnBy, String drawnName, @Nullable Long listedAt, @Nullable LocalDate deliveredOn, String deliveredHow, String lateReason,
        @Nullable Long minutesAt, long version) {

    public static final String KIND = "meeting";

    static Proceedings begun(long activity, String secret, String commitment) {
        return new Proceedings(activity, secret, commitment, 0, "", null, "", "", null, 0, "", null, null, "", "", null, 1);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean isDrawn() {
        return drawnAt != null;
    }

    public boolean isListed() {
        return listedAt != null;
    }

    Proceedings closed(String list, long at) {
        return new Proceedings(activity, secret, commitment, lastNumber, list, at, value, seed, drawnAt, drawnBy, drawnName, listedAt, deliveredOn, deliveredHow, lateReason,
                minutesAt, version + 1);
    }

    Proceedings drawn(String joined, String opened, long at, Actor by) {
        return new Proceedings(activity, secret, commitment, lastNumber, fingerprint, closedAt, joined, opened, at, by.accountId(), by.name(), listedAt, deliveredOn, deliveredHow,
                lateReason, minutesAt, version + 1);
    }

    Proceedings listed(long at) {
        return new Proceedings(activity, secret, commitment, lastNumber, fingerprint, closedAt, value, seed, drawnAt, drawnBy, drawnName, at, deliveredOn, deliveredHow, lateReason,
                minutesAt, version + 1);
    }

    Proceedings delivered(LocalDate day, String how, String late) {
        return new Proceedings(activity, secret, commitment, lastNumber, fingerprint, closedAt, value, seed, drawnAt, drawnBy, drawnName, listedAt, day, how, late, minutesAt,
                version + 1);
    }

    Proceedings minuted(@Nullable Long at) {
        return new Proceedings(activity, secret, commitment, lastNumber, fingerprint, closedAt, value, seed, drawnAt, drawnBy, drawnName, listedAt, deliveredOn, deliveredHow,
                lateReason, at, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(activity), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("commitment", commitment);
        canonical.put("fingerprint", fingerprint);
        canonical.put("closedAt", closedAt);
        canonical.put("value", value);
        canonical.put("seed", seed);
        canonical.put("drawnAt", drawnAt);
        canonical.put("drawnBy", Long.toString(drawnBy));
        canonical.put("listedAt", listedAt);
        canonical.put("deliveredOn", deliveredOn == null ? null : deliveredOn.toString());
        canonical.put("deliveredHow", deliveredHow);
        canonical.put("lateReason", lateReason);
        canonical.put("minutesAt", minutesAt);
        canonical.put("version", version);
        return canonical;
    }
}
