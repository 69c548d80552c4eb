package mingbai.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * One solicitation, survey, interview, hearing or meeting.
 *
 * @param number      {@code 2026-0001}, in its public address for ever
 * @param agency      code of whoever holds it
 * @param newest      the revision worked on last
 * @param shown       the revision before the public, null while nobody saw any; the earlier ones stay readable
 * @param cancelled   why it was called off, null when it was not
 * @param cancelNote  what colleagues were told beside it; never public
 * @param result      edition of the result document, null while none was begun
 * @param resultPath  public address of the result document, "" while it is not public
 * @param concludedOn the day the result became public
 */
public record Activity(long id, String number, String agency, ActivityKind kind, ActivityRevision newest, @Nullable ActivityRevision shown, @Nullable CancelReason cancelled,
        String cancelNote, @Nullable LocalDate cancelledOn, @Nullable Long result, String resultPath, @Nullable LocalDate concludedOn, long openedBy, String openedName, long openedAt,
        long version) {

    public static final String KIND = "activity";

    /** What the public has before it, or, while it has nothing, what is worked on. */
    public ActivityContent content() {
        return shown == null ? newest.content() : shown.content();
    }

    public String title() {
        return content().title();
    }

    public String address() {
        return "/participation/" + number;
    }

    public String deskAddress() {
        return "/desk/participation/" + id;
    }

    public ActivityState state(Instant now, ZoneId zone) {
        if (cancelled != null) {
            return ActivityState.CANCELLED;
        }
        if (concludedOn != null) {
            return ActivityState.CONCLUDED;
        }
        return shown == null ? beforeTheFirst() : byClock(shown.content(), now, zone);
    }

    private ActivityState beforeTheFirst() {
        return switch (newest.state()) {
            case DRAFT -> ActivityState.DRAFT;
            case IN_REVIEW, CLEARED -> ActivityState.IN_REVIEW;
            case REFUSED, DROPPED, SEALED -> ActivityState.DROPPED;
        };
    }

    private static ActivityState byClock(ActivityContent content, Instant now, ZoneId zone) {
        Instant begins = content.begins(zone);
        Instant ends = content.ends(zone);
        if (begins != null && now.isBefore(begins)) {
            return ActivityState.CLEARED;
        }
        return ends != null && !now.isBefore(ends) ? ActivityState.CLOSED : ActivityState.OPEN;
    }

    /** As the lists keep it: what the clock cannot tell. */
    String standing() {
        return shown == null ? beforeTheFirst().name() : "SHOWN";
    }

    Activity with(ActivityRevision revision) {
        boolean clears = revision.state() == RevisionState.CLEARED;
        return new Activity(id, number, agency, kind, revision, clears ? revision : shown, cancelled, cancelNote, cancelledOn, result, resultPath, concludedOn, openedBy,
                openedName, openedAt, version + 1);
    }

    Activity cancelled(CancelReason reason, String note, LocalDate day) {
        return new Activity(id, number, agency, kind, newest, shown, reason, note, day, result, resultPath, concludedOn, openedBy, openedName, openedAt, version + 1);
    }

    Activity concluding(@Nullable Long edition) {
        return new Activity(id, number, agency, kind, newest, shown, cancelled, cancelNote, cancelledOn, edition, resultPath, concludedOn, openedBy, openedName, openedAt, version + 1);
    }

    Activity concluded(String path, LocalDate day) {
        return new Activity(id, number, agency, kind, newest, shown, cancelled, cancelNote, cancelledOn, result, path, day, openedBy, openedName, openedAt, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        return canonical(number, agency, kind, newest.id(), shown == null ? null : shown.id(), cancelled, cancelNote, cancelledOn, result, resultPath, concludedOn, version);
    }

    static Map<String, ?> canonical(String number, String agency, ActivityKind kind, long newest, @Nullable Long shown, @Nullable CancelReason cancelled, String cancelNote,
            @Nullable LocalDate cancelledOn, @Nullable Long result, String resultPath, @Nullable LocalDate concludedOn, long version) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", number);
        map.put("agency", agency);
        map.put("kind", kind.name());
        map.put("newest", Long.toString(newest));
        map.put("shown", shown == null ? null : Long.toString(shown));
        map.put("cancelled", cancelled == null ? null : cancelled.name());
        map.put("cancelNote", cancelNote);
        map.put("cancelledOn", cancelledOn == null ? null : cancelledOn.toString());
        map.put("result", result == null ? null : Long.toString(result));
        map.put("resultPath", resultPath);
        map.put("concludedOn", concludedOn == null ? null : concludedOn.toString());
        map.put("version", version);
        return map;
    }
}
