package mingbai.contribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.publication.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * Something a unit sent up, whole.
 *
 * @param unit     code of the section, village or body that sent it
 * @param receiver code of the agency it was sent to
 * @param text     plain text as typed
 * @param reason   why it was declined or sealed, else ""
 * @param edition  the draft it became, null while it is none
 */
record Contribution(long id, String unit, String receiver, String title, String text, List<Attachment> files, long sender, String senderName, long sentAt,
        ContributionState state, String reason, @Nullable Long edition, long version) {

    static final String KIND = "contribution";

    Contribution {
        files = List.copyOf(files);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    private Map<String, ?> canonical() {
        return canonical(unit, receiver, title, text, files.stream().map(Attachment::hash).toList(), state, reason, edition, version);
    }

    /** Canonical state; of a sealed one nothing that it said. */
    static Map<String, ?> canonical(String unit, String receiver, String title, String text, List<String> files, ContributionState state, String reason,
            @Nullable Long edition, long version) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("unit", unit);
        canonical.put("receiver", receiver);
        canonical.put("title", title);
        canonical.put("text", text);
        canonical.put("files", files);
        canonical.put("state", state.name());
        canonical.put("reason", reason);
        canonical.put("edition", edition == null ? null : Long.toString(edition));
        canonical.put("version", version);
        return canonical;
    }

    Contribution now(ContributionState next, String why, @Nullable Long draft) {
        return new Contribution(id, unit, receiver, title, text, files, sender, senderName, sentAt, next, why, draft, version + 1);
    }

    Contribution sealed(String why) {
        return new Contribution(id, unit, receiver, "（已封存的报送）", "", List.of(), sender, senderName, sentAt, ContributionState.SEALED, why, null, version + 1);
    }
}
