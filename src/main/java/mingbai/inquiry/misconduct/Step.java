package mingbai.inquiry.misconduct;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A step of handling: after which stages it may be taken, where it leads, what must be written with it. */
public enum Step {
    ACCEPT("accept", "受理", Stage.ACCEPTED, Set.of(Stage.RECEIVED), "对举报人说的话", ""),
    DECLINE("decline", "不予受理", Stage.DECLINED, Set.of(Stage.RECEIVED), "理由（举报人会看到）", "应当向哪里反映"),
    INVESTIGATE("investigate", "开始调查核实", Stage.INVESTIGATING, Set.of(Stage.ACCEPTED), "怎样调查（举报人看不到）", ""),
    TRANSFER("transfer", "移送纪检监察机关或者其他机关", Stage.TRANSFERRED, Set.of(Stage.RECEIVED, Stage.ACCEPTED, Stage.INVESTIGATING), "理由（举报人会看到）", "移送哪个机关、对方的收件编号和日期"),
    CONCLUDE("conclude", "办结", Stage.CONCLUDED, Set.of(Stage.ACCEPTED, Stage.INVESTIGATING), "查明的情况和处理结果（举报人看不到）", ""),
    TELL("tell", "告知举报人", Stage.TOLD, Set.of(Stage.CONCLUDED), "告知的内容（举报人会看到）", "");

    private final String code;
    private final String label;
    private final Stage leads;
    private final Set<Stage> from;
    private final String words;
    private final String where;

    Step(String code, String label, Stage leads, Set<Stage> from, String words, String where) {
        this.code = code;
        this.label = label;
        this.leads = leads;
        this.from = from;
        this.words = words;
        this.where = where;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    Stage leads() {
        return leads;
    }

    public boolean follows(Stage stage) {
        return from.contains(stage);
    }

    /** Label of what is written with it. */
    public String words() {
        return words;
    }

    /** Label of the second thing that must be written, "" where there is none. */
    public String where() {
        return where;
    }

    /** Whether who reported reads what was written. */
    public boolean isShown() {
        return this != INVESTIGATE && this != CONCLUDE;
    }

    public static Optional<Step> ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
