package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One unit's answers in a campaign.
 *
 * @param unit     code
 * @param person   who answers for it at the unit, "" while not named
 * @param answers  by key of the item
 * @param verdicts what the office looked at itself, by key of the item
 */
public record CheckSheet(long id, long campaign, String unit, String person, Map<String, CheckAnswer> answers, Map<String, Verdict> verdicts, @Nullable LocalDate submittedOn,
        @Nullable Long submittedBy, String submittedName, long version) {

    public static final String KIND = "check-sheet";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, CheckAnswer>> ANSWERS = new TypeReference<>() { };
    private static final TypeReference<TreeMap<String, Verdict>> VERDICTS = new TypeReference<>() { };

    public CheckSheet {
        answers = new TreeMap<>(answers);
        verdicts = new TreeMap<>(verdicts);
    }

    public CheckAnswer answer(String item) {
        return answers.getOrDefault(item, CheckAnswer.NONE);
    }

    public @Nullable Verdict verdict(String item) {
        return verdicts.get(item);
    }

    public boolean submitted() {
        return submittedOn != null;
    }

    public long answered() {
        return answers.values().stream().filter(answer -> answer.having() != null).count();
    }

    public boolean late(LocalDate checkBy, LocalDate today) {
        return submittedOn == null ? today.isAfter(checkBy) : submittedOn.isAfter(checkBy);
    }

    public String address() {
        return "/desk/inspection/campaigns/sheet/" + id;
    }

    String answersJson() {
        return JSON.writeValueAsString(answers);
    }

    String verdictsJson() {
        return JSON.writeValueAsString(verdicts);
    }

    static Map<String, CheckAnswer> answers(String json) {
        return JSON.readValue(json, ANSWERS);
    }

    static Map<String, Verdict> verdicts(String json) {
        return JSON.readValue(json, VERDICTS);
    }

    CheckSheet filled(String who, Map<String, CheckAnswer> given) {
        return new CheckSheet(id, campaign, unit, who, given, verdicts, submittedOn, submittedBy, submittedName, version + 1);
    }

    CheckSheet submitted(String who, Map<String, CheckAnswer> given, LocalDate day, long account, String name) {
        return new CheckSheet(id, campaign, unit, who, given, verdicts, day, account, name, version + 1);
    }

    CheckSheet judged(String item, Verdict verdict) {
        Map<String, Verdict> more = new TreeMap<>(verdicts);
        more.put(item, verdict);
        return new CheckSheet(id, campaign, unit, person, answers, more, submittedOn, submittedBy, submittedName, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("campaign", Long.toString(campaign));
        state.put("unit", unit);
        state.put("person", person);
        state.put("answers", answersJson());
        state.put("verdicts", verdictsJson());
        state.put("submittedOn", submittedOn == null ? null : submittedOn.toString());
        state.put("submittedBy", submittedBy == null ? null : Long.toString(submittedBy));
        state.put("version", version);
        return state;
    }
}
