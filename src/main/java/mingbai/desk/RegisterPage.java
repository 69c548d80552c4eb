package mingbai.desk;

import java.util.List;
import java.util.Map;
import mingbai.law.DisclosureClass;
import mingbai.review.MatterState;
import mingbai.review.SecrecyResult;
import mingbai.review.reading.RegisterReading;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;

/** The review register of a period. @param query the address's own question, for the downloads */
public record RegisterPage(String from, String to, String agency, List<Choice> agencies, List<RegisterReading.Line> lines, Map<String, String> names,
        Paging paging, String query, List<Issue> issues) {

    public static String stateLabel(String state) {
        return MatterState.valueOf(state).label();
    }

    public static String classLabel(String code) {
        return DisclosureClass.ofCode(code).map(DisclosureClass::label).orElse(code);
    }

    public static String resultLabel(@org.jspecify.annotations.Nullable String result) {
        return result == null ? "" : SecrecyResult.valueOf(result).label();
    }

    /** A document opens where it is edited, anything else where it was reviewed. */
    public static String address(RegisterReading.Line line) {
        return line.subjectKind().equals("edition") ? "/desk/edition/" + line.subject() : "/desk/review/" + line.matter();
    }
}
