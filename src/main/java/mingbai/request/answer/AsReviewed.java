package mingbai.request.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case of an answer as it was when the answer went to review: it is signed with these words, whatever becomes of the case meanwhile, and is not
 * served once more is known.
 *
 * @param known lines of {@link AnswerCautions#known}
 */
public record AsReviewed(LocalDate submitted, @Nullable LocalDate received, String subject, List<String> known) {

    public AsReviewed {
        known = List.copyOf(known);
    }

    static AsReviewed of(Filling.Of filling, List<String> known) {
        return new AsReviewed(filling.submitted(), filling.received(), filling.subject(), known);
    }

    Filling.Of filling(String number) {
        return new Filling.Of(number, submitted, received, subject);
    }

    /** What is known now and was not then. */
    List<String> newIn(List<String> now) {
        List<String> fresh = new ArrayList<>(now);
        known.forEach(fresh::remove);
        return fresh;
    }

    Map<String, ?> state() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("submitted", submitted.toString());
        state.put("received", received == null ? null : received.toString());
        state.put("subject", subject);
        state.put("known", known);
        return state;
    }
}
