package mingbai.participation.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * One piece of the live text (文字实录). One person enters it, another lets it out; nobody sees it before.
 *
 * @param speaker   as it is shown; "" for the host
 * @param question  the citizen's question it answers, 0 for none
 * @param place     in the order it was let out, 0 before
 * @param decidedAt when it was let out, sent back or taken down (epoch ms), null before
 * @param note      why it was sent back
 * @param takenDown why it is no longer shown, null while it is
 * @param releasedAt when it first became public (epoch ms), null before
 */
public record LiveEntry(long id, long activity, Voice voice, String speaker, String text, long question, EntryState state, int place, long enteredAt, long enteredBy,
        String enteredName, @Nullable Long decidedAt, long decidedBy, String decidedName, String note, @Nullable TakenDown takenDown, @Nullable Long releasedAt, long version) {

    public static final String KIND = "interview-entry";

    static LiveEntry entered(long id, long activity, Voice voice, String speaker, String text, long question, long at, Actor by) {
        return new LiveEntry(id, activity, voice, speaker, text, question, EntryState.WAITING, 0, at, by.accountId(), by.name(), null, 0, "", "", null, null, 1);
    }

    LiveEntry released(int next, long at, Actor by) {
        return new LiveEntry(id, activity, voice, speaker, text, question, EntryState.RELEASED, next, enteredAt, enteredBy, enteredName, at, by.accountId(), by.name(), "", null, at,
                version + 1);
    }

    LiveEntry sentBack(String why, long at, Actor by) {
        return new LiveEntry(id, activity, voice, speaker, text, question, EntryState.SENT_BACK, 0, enteredAt, enteredBy, enteredName, at, by.accountId(), by.name(), why, null, null,
                version + 1);
    }

    LiveEntry takenDown(TakenDown why, long at, Actor by) {
        return new LiveEntry(id, activity, voice, speaker, text, question, EntryState.TAKEN_DOWN, place, enteredAt, enteredBy, enteredName, at, by.accountId(), by.name(), note, why,
                releasedAt, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("activity", Long.toString(activity));
        canonical.put("voice", voice.name());
        canonical.put("speaker", speaker);
        canonical.put("text", text);
        canonical.put("question", Long.toString(question));
        canonical.put("state", state.name());
        canonical.put("place", place);
        canonical.put("enteredBy", Long.toString(enteredBy));
        canonical.put("decidedBy", Long.toString(decidedBy));
        canonical.put("note", note);
        canonical.put("takenDown", takenDown == null ? null : takenDown.name());
        canonical.put("releasedAt", releasedAt);
        return canonical;
    }
}
