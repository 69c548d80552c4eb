package mingbai.participation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why an activity was called off. The public reads these sentences alone: a stop must work at once, and words of a clerk's own would first have to be signed off.
 */
public enum CancelReason {
    NOT_NEEDED("有关工作已经调整，不再需要继续进行。"),
    CONTENT_WRONG("公布的内容有误，需要重新组织。"),
    CIRCUMSTANCES("组织活动的条件发生变化，无法按期进行。"),
    EMERGENCY("因应对突发事件的需要停止。"),
    BY_DECISION("根据有权机关的决定停止。");

    private final String sentence;

    CancelReason(String sentence) {
        this.sentence = sentence;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String sentence() {
        return sentence;
    }

    public static Optional<CancelReason> ofCode(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
