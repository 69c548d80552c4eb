package mingbai.request.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/** What is entered when a remedy becomes known; see {@link Remedy}. */
public record Filing(String agency, String number, String requestNumber, RemedyKind kind, String body, LocalDate filedOn, @Nullable LocalDate answerUntil) {

    private static final int NUMBER = 60;
    private static final int BODY = 100;

    List<Issue> issues(LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        text(issues, "number", number, NUMBER);
        if (number.isBlank()) {
            issues.add(Issue.of("number", "请填写案号；还没有案号的，填写收文编号"));
        }
        text(issues, "requestNumber", requestNumber, NUMBER);
        text(issues, "body", body, BODY);
        if (filedOn.isAfter(today) || filedOn.isBefore(LocalDate.of(2008, 5, 1))) {
            issues.add(Issue.of("filedOn", "日期应在条例施行（2008-05-01）至今天之间"));
        }
        if (answerUntil != null && (answerUntil.isBefore(filedOn) || answerUntil.isAfter(filedOn.plusYears(2)))) {
            issues.add(Issue.of("answerUntil", "答复期限应在提起之日以后"));
        }
        return issues;
    }

    private static void text(List<Issue> issues, String field, String text, int most) {
        if (text.strip().length() > most) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.strip().length() + "字，请缩短"));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            issues.add(Issue.of(field, "含有不能保存的字符，请重新填写"));
        }
    }
}
