package mingbai.request.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.publication.Attachment;
import mingbai.web.Issue;

/**
 * What somebody demands.
 *
 * @param record   which record it is: name, number, where it was seen
 * @param wrong    what in it is wrong, what is right, and what shows it
 * @param medium   {@code web letter counter}
 * @param evidence files that show it (Art. 41: with evidence)
 */
public record Demand(String agency, String record, String wrong, String name, String contact, String medium, LocalDate receivedOn, List<Attachment> evidence) {

    public static final int MOST_FILES = 5;
    private static final int RECORD = 200;
    private static final int WRONG = 3_000;
    private static final int NAME = 100;

    public Demand {
        evidence = List.copyOf(evidence);
    }

    List<Issue> issues(LocalDate today) {
        List<Issue> issues = new ArrayList<>();
        text(issues, "record", record, RECORD, "请写明是哪一份记录");
        text(issues, "wrong", wrong, WRONG, "请写明哪里不准确、应当是什么、有什么证据");
        text(issues, "name", name, NAME, "请填写姓名或者名称：只能要求更正与自己有关的记录");
        text(issues, "contact", contact, NAME, "请填写联系方式，以便告知结果");
        if (receivedOn.isAfter(today) || receivedOn.isBefore(LocalDate.of(2008, 5, 1))) {
            issues.add(Issue.of("receivedOn", "日期应在条例施行（2008-05-01）至今天之间"));
        }
        if (evidence.size() > MOST_FILES) {
            issues.add(Issue.of("evidence", "证据材料最多" + MOST_FILES + "个文件"));
        }
        return issues;
    }

    private static void text(List<Issue> issues, String field, String text, int most, String missing) {
        if (text.isBlank()) {
            issues.add(Issue.of(field, missing));
        } else if (text.length() > most) {
            issues.add(Issue.of(field, "最多" + most + "字，现有" + text.length() + "字，请缩短"));
        } else if (text.indexOf('\0') >= 0) {
            issues.add(Issue.of(field, "含有不能保存的字符，请重新填写"));
        }
    }
}
