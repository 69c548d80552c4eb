package mingbai.participation.survey;

import java.util.Arrays;
import java.util.Optional;

/** How a question is answered. The label is what a clerk writes in brackets behind it. */
public enum QuestionKind {
    /** One of several. */
    SINGLE("单选"),
    /** Some of several, up to {@link SurveyQuestion#most()}. */
    MULTIPLE("多选"),
    /** One of five steps, the first the worst. */
    SCALE("评分"),
    /** A whole number between {@link SurveyQuestion#least()} and {@link SurveyQuestion#most()}. */
    NUMBER("数字"),
    /** Words, up to {@link SurveyQuestion#most()} characters; never public by themselves. */
    TEXT("文字"),
    /** One of several for each of several rows. */
    MATRIX("矩阵"),
    /** Several put in order, the first {@link SurveyQuestion#most()} places. */
    RANKING("排序");

    private final String label;

    QuestionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether what is shown of a later question may depend on it. */
    public boolean leads() {
        return this == SINGLE || this == MULTIPLE || this == SCALE;
    }

    boolean listsOptions() {
        return this == SINGLE || this == MULTIPLE || this == RANKING;
    }

    static Optional<QuestionKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
