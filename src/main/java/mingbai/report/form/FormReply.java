package mingbai.report.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import mingbai.ledger.Touched;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sheet of one unit in a round.
 *
 * @param answers     by key of the field, as they were last saved
 * @param submissions how often it was submitted; the last one counts
 * @param reason      why it was returned, else ""
 * @param changedAt   epoch milliseconds of the last act
 */
public record FormReply(long id, long round, String unit, ReplyState state, Map<String, Answer> answers, int submissions, String reason, long changedAt,
        long version) {

    public static final String KIND = "report-reply";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public FormReply {
        answers = new TreeMap<>(answers);
    }

    public Answer answer(String field) {
        return answers.getOrDefault(field, Answer.NONE);
    }

    String answersJson() {
        return JSON.writeValueAsString(answers);
    }

    static Map<String, Answer> answersOf(String json) {
        return JSON.readValue(json, new TypeReference<TreeMap<String, Answer>>() { });
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("round", Long.toString(round));
        kept.put("unit", unit);
        kept.put("state", state.name());
        kept.put("answers", answersJson());
        kept.put("submissions", submissions);
        kept.put("reason", reason);
        kept.put("version", version);
        return kept;
    }

    FormReply filled(Map<String, Answer> now, long at) {
        return new FormReply(id, round, unit, state, now, submissions, reason, at, version + 1);
    }

    FormReply submitted(Map<String, Answer> now, long at) {
        return new FormReply(id, round, unit, ReplyState.SUBMITTED, now, submissions + 1, "", at, version + 1);
    }

    FormReply judged(ReplyState next, String why, long at) {
        return new FormReply(id, round, unit, next, answers, submissions, why, at, version + 1);
    }
}
