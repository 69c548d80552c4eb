package mingbai.participation.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;

/** One line of the minutes (会议记录). @param speaker number of a participant, or who else spoke, in words */
public record Minute(long id, long activity, int n, MinuteStep step, String speaker, String text, long writtenBy, String writtenName, long version) {

    public static final String KIND = "meeting-minute";

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("activity", Long.toString(activity));
        canonical.put("n", n);
        canonical.put("step", step.name());
        canonical.put("speaker", speaker);
        canonical.put("text", text);
        canonical.put("writtenBy", Long.toString(writtenBy));
        canonical.put("version", version);
        return canonical;
    }
}
