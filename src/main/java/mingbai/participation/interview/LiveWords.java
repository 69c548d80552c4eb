package mingbai.participation.interview;

import java.util.List;
import mingbai.web.Issue;

/** What a text of these forms breaks. */
final class LiveWords {

    private LiveWords() {}

    /** @param missing what is told when nothing was typed, "" when it may be left out */
    static List<Issue> issues(String field, String text, int most, String missing) {
        if (text.isBlank()) {
            return missing.isEmpty() ? List.of() : List.of(Issue.of(field, missing));
        }
        return text.length() <= most ? List.of() : List.of(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短"));
    }
}
