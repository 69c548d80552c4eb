package mingbai.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.web.Issue;

/** What is wrong with the answers of a sheet; issues stand at {@code value.KEY}, {@code evidence.KEY}, {@code objection.KEY}, {@code files.KEY}, {@code sure.KEY}. */
final class ReplyChecks {

    private static final int LONGEST_WORDS = 500;
    private static final int MOST_FILES = 10;

    private ReplyChecks() {}

    /** What may not even be kept as a draft. */
    static List<Issue> ofDraft(FormDefinition form, Map<String, Answer> answers) {
        List<Issue> issues = new ArrayList<>();
        answers.keySet().stream().filter(key -> form.field(key).isEmpty()).forEach(key -> issues.add(Issue.whole("报表里没有“" + FormChecks.cut(key) + "”这一栏")));
        for (FormField field : form.fields()) {
            Answer answer = answers.getOrDefault(field.key(), Answer.NONE);
            TypedValue typed = TypedValue.read(field, answer.text());
            if (!typed.problem().isEmpty()) {
                issues.add(Issue.of("value." + field.key(), "“" + field.fullLabel() + "”" + typed.problem()));
            }
            if (answer.evidence().length() > LONGEST_WORDS || answer.objection().length() > LONGEST_WORDS) {
                issues.add(Issue.of((field.counted() ? "objection." : "evidence.") + field.key(), "“" + field.fullLabel() + "”的"
                        + (field.counted() ? "异议" : "依据") + "最多" + LONGEST_WORDS + "个字"));
            }
            if (answer.files().size() > MOST_FILES) {
                issues.add(Issue.of("files." + field.key(), "“" + field.fullLabel() + "”最多" + MOST_FILES + "个文件"));
            }
        }
        return issues;
    }

    /** What stands against submitting it. */
    static List<Issue> ofWhole(FormDefinition form, Map<String, Answer> answers) {
        List<Issue> issues = new ArrayList<>(ofDraft(form, answers));
        for (FormField field : form.fields()) {
            Answer answer = answers.getOrDefault(field.key(), Answer.NONE);
            boolean empty = answer.text().isBlank();
            if (field.required() && !field.counted() && empty) {
                issues.add(Issue.of("value." + field.key(), "请填写“" + field.fullLabel() + (field.kind().numeric() ? "”；没有的填 0" : "”；没有的写明“无”")));
            }
            if (field.evidence() && !empty && answer.evidence().isBlank() && answer.files().isEmpty()) {
                issues.add(Issue.of("evidence." + field.key(), "“" + field.fullLabel() + "”要写明依据，或者上传证明材料"));
            }
            if (TypedValue.read(field, answer.text()).large() && !answer.sure()) {
                issues.add(Issue.of("sure." + field.key(), "“" + field.fullLabel() + "”填了 " + answer.text().strip() + (field.unit().isEmpty() ? "" : " " + field.unit())
                        + "，远超一般情况，请核对单位；确实无误的，勾选“已核对”"));
            }
        }
        return issues;
    }
}
