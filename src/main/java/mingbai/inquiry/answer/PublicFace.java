package mingbai.inquiry.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.inquiry.handle.TypedText;

/**
 * What everybody may read of an inquiry and its answer, once cleared: words of their own, without anything that leads to a person.
 *
 * @param wanted whether it is to be published at all
 */
public record PublicFace(boolean wanted, String title, String question, String answer) {

    public static final PublicFace NONE = new PublicFace(false, "", "", "");

    public PublicFace {
        title = TypedText.line(title);
        question = TypedText.clean(question);
        answer = TypedText.clean(answer);
    }

    /** What is not to be published is not kept. */
    PublicFace asKept() {
        return wanted ? this : NONE;
    }

    String all() {
        return title + "\n" + question + "\n" + answer;
    }

    Map<String, ?> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("wanted", wanted);
        state.put("title", title);
        state.put("question", question);
        state.put("answer", answer);
        return state;
    }
}
