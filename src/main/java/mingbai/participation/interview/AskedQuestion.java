package mingbai.participation.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A question somebody asked on the page of an interview. Numbers of identity cards and telephones were masked before it was stored; nothing of it is public before a named moderator
 * let it through, in the wording {@code shown}.
 *
 * @param name     what the asker wants to be called, "" for 匿名网友
 * @param found    what screening found, in words, "" for nothing
 * @param reason   why it is not shown; stays inside
 * @param judgedAt epoch ms, null before
 */
public record AskedQuestion(long id, long activity, String name, String text, String found, long askedAt, QuestionState state, String shown, String reason, @Nullable Long judgedAt,
        long judgedBy, String judgedName, @Nullable TakenDown takenDown, long version) {

    public static final String KIND = "interview-question";

    static AskedQuestion asked(long id, long activity, String name, String text, String found, long at) {
        return new AskedQuestion(id, activity, name, text, found, at, QuestionState.WAITING, "", "", null, 0, "", null, 1);
    }

    public String called() {
        return name.isEmpty() ? "匿名网友" : "网友“" + name + "”";
    }

    /** Whether the public reads other words than were typed. */
    public boolean isShortened() {
        return !shown.isEmpty() && !shown.equals(text);
    }

    AskedQuestion judged(QuestionState next, String words, String why, @Nullable TakenDown down, long at, Actor by) {
        return new AskedQuestion(id, activity, name, text, found, askedAt, next, words, why, at, by.accountId(), by.name(), down, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("activity", Long.toString(activity));
        canonical.put("name", name);
        canonical.put("text", text);
        canonical.put("found", found);
        canonical.put("state", state.name());
        canonical.put("shown", shown);
        canonical.put("reason", reason);
        canonical.put("judgedBy", Long.toString(judgedBy));
        canonical.put("takenDown", takenDown == null ? null : takenDown.name());
        return canonical;
    }
}
