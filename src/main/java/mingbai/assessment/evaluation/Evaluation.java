package mingbai.assessment.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;

/**
 * A social evaluation: one questionnaire for several agencies. What it asks cannot be changed once it is prepared: answers to different questions are not added up.
 *
 * @param agency     code of the agency that asks
 * @param units      codes of those that are judged
 * @param least      so many answers a unit needs before its result is shown at all
 * @param perNetwork so many answers a day are taken from one network address for one unit
 * @param cancelled  why it does not count, empty while it does
 */
public record Evaluation(long id, String agency, int year, String title, String intro, LocalDate opens, LocalDate closes, int least, int perNetwork,
        List<Question> questions, List<String> units, String cancelled, long version) {

    public static final String KIND = "evaluation";

    /** Where it stands on a day. */
    public enum Stage {
        COMING("未开始"), OPEN("正在收集"), CLOSED("已结束"), CANCELLED("已取消");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Stage stage(LocalDate day) {
        return !cancelled.isEmpty() ? Stage.CANCELLED : day.isBefore(opens) ? Stage.COMING : day.isAfter(closes) ? Stage.CLOSED : Stage.OPEN;
    }

    /** The one by which an answer counts as satisfied. */
    public Question overall() {
        return questions.stream().filter(question -> question.kind() == Question.Kind.SCALE).findFirst().orElseThrow();
    }

    Evaluation cancelledFor(String reason) {
        return new Evaluation(id, agency, year, title, intro, opens, closes, least, perNetwork, questions, units, reason, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("year", year);
        state.put("title", title);
        state.put("intro", intro);
        state.put("opens", opens.toString());
        state.put("closes", closes.toString());
        state.put("least", least);
        state.put("perNetwork", perNetwork);
        state.put("questions", Question.lines(questions));
        state.put("units", units);
        state.put("cancelled", cancelled);
        return state;
    }
}
