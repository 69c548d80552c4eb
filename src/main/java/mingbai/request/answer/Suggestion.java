package mingbai.request.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * An applicant suggests that what was asked be disclosed to everybody (Art. 44(2)); the agency looks at it and answers.
 *
 * @param taken null while it is not answered
 * @param reply what was answered, "" until then
 */
public record Suggestion(long request, String words, LocalDate on, @Nullable Boolean taken, String reply, @Nullable LocalDate answered, long version) {

    static final String KIND = "suggestion";

    Suggestion answered(boolean take, String why, LocalDate day) {
        return new Suggestion(request, words, on, take, why, day, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(request), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("words", words);
        canonical.put("on", on.toString());
        canonical.put("taken", taken);
        canonical.put("reply", reply);
        canonical.put("answered", answered == null ? null : answered.toString());
        canonical.put("version", version);
        return canonical;
    }
}
