package mingbai.participation.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import mingbai.web.Issue;

/** The gate before words go out: numbers of identity cards and telephones, secrecy marks. Pure. */
final class LiveGate {

    private LiveGate() {}

    /** What must be taken out before the words may be shown. @param field where it is told */
    static List<Issue> issues(String field, String words, LocalDate today) {
        String found = kinds(words, today);
        return found.isEmpty() ? List.of() : List.of(Issue.of(field, "含有" + found + "，不能公开，请改写以后再提交"));
    }

    static String kinds(String words, LocalDate today) {
        return Screening.scan(words, today).stream().map((Finding finding) -> finding.kind().label()).distinct().collect(Collectors.joining("、"));
    }
}
