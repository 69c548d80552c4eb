package mingbai.report.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Scope;
import mingbai.web.Issue;
import org.springframework.stereotype.Component;

/** What a definition must not be; issues of a field stand at {@code label-N}, {@code measure-N} …, N from 0. */
@Component
class FormChecks {

    static final int MOST_FIELDS = 64;

    private final MeasureList measures;

    FormChecks(MeasureList measures) {
        this.measures = measures;
    }

    List<Issue> of(FormDefinition form) {
        List<Issue> issues = new ArrayList<>();
        length(issues, "title", "报表名称", form.title(), 1, 100);
        length(issues, "notes", "填报说明", form.notes(), 0, 2000);
        if (!form.due().sound()) {
            issues.add(Issue.of(form.due().day().isEmpty() ? "workingDays" : "day",
                    form.due().day().isEmpty() ? "报送期限请填 1 到 " + DueRule.MOST_DAYS + " 个工作日" : "固定日期请写成“月-日”，如 01-31"));
        }
        if (form.fields().isEmpty() || form.fields().size() > MOST_FIELDS) {
            issues.add(Issue.of("fields", form.fields().isEmpty() ? "请至少写一个栏目" : "一张报表最多 " + MOST_FIELDS + " 个栏目，请分成几张"));
        }
        Set<String> keys = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < form.fields().size(); i++) {
            FormField field = form.fields().get(i);
            if (!field.key().matches(FormField.KEY) || !keys.add(field.key())) {
                issues.add(Issue.of("label-" + i, "栏目代码“" + cut(field.key()) + "”不合规或者重复，请重新打开本页再改"));
            }
            if (!labels.add(field.fullLabel())) {
                issues.add(Issue.of("label-" + i, "栏目“" + cut(field.fullLabel()) + "”有两个，请改一个名称"));
            }
            words(issues, i, field);
            source(issues, i, field);
        }
        return issues;
    }

    private static void words(List<Issue> issues, int i, FormField field) {
        length(issues, "label-" + i, "栏目名称", field.label(), 1, 60);
        length(issues, "section-" + i, "分组", field.section(), 0, 40);
        length(issues, "unit-" + i, "单位", field.unit(), 0, 10);
        length(issues, "note-" + i, "说明", field.note(), 0, 200);
        if (field.adding() != Adding.NONE && !field.kind().numeric()) {
            issues.add(Issue.of("adding-" + i, "“" + cut(field.label()) + "”不是数字，不能汇总，请改选“不汇总”"));
        }
    }

    private void source(List<Issue> issues, int i, FormField field) {
        if (!field.counted()) {
            return;
        }
        Optional<Measure> measure = measures.find(field.measure());
        if (measure.isEmpty()) {
            issues.add(Issue.of("measure-" + i, field.measure().isEmpty() ? "“" + cut(field.label()) + "”由系统统计，请选择指标"
                    : "没有“" + cut(field.measure()) + "”这个指标，请重新选择"));
            return;
        }
        field.narrowed().keySet().stream().filter(dimension -> !measure.get().knows(dimension)).forEach(dimension -> issues.add(Issue.of("narrowed-" + i,
                "指标“" + measure.get().title() + "”不能按" + dimension.label() + "限定，请删去")));
        if (field.scope() == Scope.TREE && field.adding() != Adding.NONE) {
            // what a unit counts for its whole tree the units below it count too
            issues.add(Issue.of("adding-" + i, "“" + cut(field.label()) + "”已经包括所属单位，再相加会重复，请改选“不汇总”或者只统计本机关"));
        }
    }

    private static void length(List<Issue> issues, String field, String what, String text, int least, int most) {
        if (text.strip().length() < least || text.length() > most) {
            issues.add(Issue.of(field, what + (least > 0 ? "请填写，最多" : "最多") + most + "个字"));
        }
    }

    static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
