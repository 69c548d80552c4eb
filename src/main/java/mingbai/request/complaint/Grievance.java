package mingbai.request.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What somebody complains of, as it was written or said.
 *
 * @param against       code of the agency complained about
 * @param requestNumber of the request it is about, or ""
 * @param name          of the person, or "" (an unnamed complaint is verified too)
 * @param medium        {@code web letter counter phone}
 */
public record Grievance(String against, @Nullable ComplaintMatter matter, String requestNumber, String text, String name, String contact, String medium,
        LocalDate receivedOn) {

    static final int TEXT = 3_000;

    List<Issue> issues(LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        if (matter == null) {
            issues.add(Issue.of("matter", "请选择投诉的是哪一类问题"));
        }
        text(issues, "text", text, TEXT);
        if (text.isBlank()) {
            issues.add(Issue.of("text", "请写明什么时间、哪件事、有什么问题"));
        }
        text(issues, "requestNumber", requestNumber, 60);
        text(issues, "name", name, 100);
        text(issues, "contact", contact, 100);
        if (receivedOn.isAfter(today) || receivedOn.isBefore(LocalDate.of(2008, 5, 1))) {
            issues.add(Issue.of("receivedOn", "日期应在条例施行（2008-05-01）至今天之间"));
        }
        return issues;
    }

    private static void text(List<Issue> issues, String field, String text, int most) {
        if (text.length() > most) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短"));
        } else if (text.indexOf('\0') >= 0) {
            issues.add(Issue.of(field, "含有不能保存的字符，请重新填写"));
        }
    }
}
