package mingbai.participation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;
import mingbai.merkle.Json;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an activity's content, with a sign-off of its own.
 *
 * @param n         from 1 in its activity
 * @param reason    why what stood before is changed, shown beside it; "" for the first
 * @param opinion   what the reviewers said when they sent it back, "" else
 * @param accepted  by key of a finding of the screening, who answered for it and why
 * @param matter    the sign-off that cleared it, null before
 * @param clearedAt epoch ms from which it stands before the public, null before
 * @param savedName who wrote it last
 */
public record ActivityRevision(long id, long activity, int n, RevisionState state, ActivityContent content, String reason, String opinion, Map<String, String> accepted,
        @Nullable Long matter, @Nullable Long clearedAt, long savedAt, String savedName, long version) {

    public static final String KIND = "activity-revision";

    public ActivityRevision {
        accepted = Map.copyOf(accepted);
    }

    static ActivityRevision draft(long id, long activity, int n, ActivityContent content, String reason, String name, long at) {
        return new ActivityRevision(id, activity, n, RevisionState.DRAFT, content, reason, "", Map.of(), null, null, at, name, 1);
    }

    ActivityRevision saying(ActivityContent next, String name, long at) {
        return new ActivityRevision(id, activity, n, state, next, reason, opinion, accepted, matter, clearedAt, at, name, version + 1);
    }

    ActivityRevision inReview(Map<String, String> answeredFor) {
        return new ActivityRevision(id, activity, n, RevisionState.IN_REVIEW, content, reason, "", answeredFor, matter, clearedAt, savedAt, savedName, version + 1);
    }

    ActivityRevision back(RevisionState next, String words) {
        return new ActivityRevision(id, activity, n, next, content, reason, words, accepted, matter, clearedAt, savedAt, savedName, version + 1);
    }

    ActivityRevision cleared(long by, long at) {
        return new ActivityRevision(id, activity, n, RevisionState.CLEARED, content, reason, "", accepted, by, at, savedAt, savedName, version + 1);
    }

    /** Before the public since then, without a sign-off here: brought over. */
    ActivityRevision before(long since) {
        return new ActivityRevision(id, activity, n, RevisionState.CLEARED, content, reason, "", accepted, null, since, savedAt, savedName, version);
    }

    /** Nothing of what it said is left. */
    ActivityRevision sealed() {
        return new ActivityRevision(id, activity, n, RevisionState.SEALED, ActivityContent.of("（已封存）"), "", "", Map.of(), null, null, savedAt, savedName, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("activity", Long.toString(activity));
        map.put("n", n);
        map.put("state", state.name());
        map.put("content", content.canonical());
        map.put("reason", reason);
        map.put("opinion", opinion);
        map.put("accepted", accepted);
        map.put("matter", matter == null ? null : Long.toString(matter));
        map.put("clearedAt", clearedAt);
        map.put("version", version);
        return map;
    }

    /** SHA-256 over everything that becomes public with it, the reason of the change included, hexadecimal. */
    String digest() {
        return Hash.sha256(Json.canonical(Map.of("content", content.canonical(), "reason", reason)).getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Words that go before the public with it. */
    List<String> words() {
        return List.of(content.title(), content.text(), content.place(), content.contact(), reason);
    }
}
