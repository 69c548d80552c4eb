package mingbai.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mingbai.figure.Figure;
import mingbai.paper.Block;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Heading;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Row;
import mingbai.paper.Block.Table;
import mingbai.paper.Paper;
import mingbai.paper.Run;
import mingbai.web.Times;

/** An added-up form, or one unit's sheet, as a paper: fields down, sections as rows of their own; then the units, a few fields at a time. */
public final class FormPaper {

    private static final int COLUMNS = 4;
    private static final int AT_ONCE = 3;

    private FormPaper() {}

    /** @param unitOf how the unit of a field is called */
    public static Paper of(Addition addition, String office, Function<FormField, String> unitOf) {
        FormRound round = addition.round();
        List<Block> blocks = new ArrayList<>();
        blocks.add(line("收集单位：" + office + "。期间：" + round.period().label() + "。应报 " + addition.rows().size() + " 家，已报 " + addition.inNumber() + " 家。"));
        if (!addition.missingWords().isEmpty()) {
            blocks.add(line("以下合计不包括：" + addition.missingWords() + "。"));
        }
        blocks.add(heading("一、汇总"));
        blocks.add(sums(addition, unitOf));
        blocks.add(heading("二、各单位"));
        List<FormField> summed = addition.form().fields().stream().filter(field -> field.adding() != Adding.NONE).toList();
        for (int i = 0; i < summed.size(); i += AT_ONCE) {
            blocks.add(units(addition, summed.subList(i, Math.min(summed.size(), i + AT_ONCE)), unitOf));
        }
        return new Paper(round.title() + "\n（" + round.period().label() + "）", "", office, List.of(), blocks, note());
    }

    private static Table sums(Addition addition, Function<FormField, String> unitOf) {
        List<Row> rows = new ArrayList<>(List.of(head("栏目", "单位", "合计", "有数的单位")));
        for (String section : addition.form().sections()) {
            List<FormField> fields = addition.form().in(section).stream().filter(field -> field.adding() != Adding.NONE).toList();
            if (!section.isEmpty() && !fields.isEmpty()) {
                rows.add(band(section));
            }
            for (FormField field : fields) {
                Addition.Total total = addition.totals().get(field.key());
                rows.add(row(field.label(), unitOf.apply(field), total == null ? Figure.NO_RECORD : total.text(), total == null ? "0" : total.units() + "家"));
            }
        }
        return new Table(List.copyOf(rows));
    }

    private static Table units(Addition addition, List<FormField> fields, Function<FormField, String> unitOf) {
        List<Row> rows = new ArrayList<>();
        List<Cell> heads = new ArrayList<>(List.of(cell("单位", true)));
        fields.forEach(field -> heads.add(cell(field.fullLabel() + (unitOf.apply(field).isEmpty() ? "" : "（" + unitOf.apply(field) + "）"), true)));
        rows.add(new Row(true, heads));
        for (Addition.Row unit : addition.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(cell(unit.name(), false)));
            fields.forEach(field -> {
                Submission.Frozen value = unit.values().get(field.key());
                cells.add(cell(value == null ? unit.reply().state().label() : value.text().isEmpty() ? "未填" : value.text(), false));
            });
            rows.add(new Row(false, cells));
        }
        return new Table(List.copyOf(rows));
    }

    /** One unit's sheet as it was submitted. */
    public static Paper of(FormRound round, FormDefinition form, Submission submission, String unit, Function<FormField, String> unitOf) {
        List<Row> rows = new ArrayList<>(List.of(head("栏目", "单位", "数值", "来源和依据")));
        for (String section : form.sections()) {
            if (!section.isEmpty()) {
                rows.add(band(section));
            }
            for (FormField field : form.in(section)) {
                submission.value(field.key()).ifPresent(value -> rows.add(row(field.label(), unitOf.apply(field),
                        value.text().isEmpty() ? "未填" : value.text(), source(field, value))));
            }
        }
        String head = "填报单位：" + unit + "。填报人：" + submission.byName() + "。数据截至 " + Times.minute(submission.asOf()) + "。第 " + submission.n() + " 次报送。";
        return new Paper(round.title() + "\n（" + round.period().label() + "）", "", unit, List.of(), List.of(line(head), new Table(List.copyOf(rows))), note());
    }

    private static String source(FormField field, Submission.Frozen value) {
        if (field.counted()) {
            return "系统统计，" + value.records() + "条记录" + (value.objection().isEmpty() ? "" : "；异议：" + value.objection());
        }
        String files = value.files().isEmpty() ? "" : "附件" + value.files().size() + "份";
        return value.evidence().isEmpty() ? files : value.evidence() + (files.isEmpty() ? "" : "；" + files);
    }

    private static String note() {
        return "注：“无记录”表示没有可以据以统计的记录，不等于 0；“未填”表示填报单位没有填写。";
    }

    private static Heading heading(String text) {
        return new Heading(1, List.of(Run.of(text)));
    }

    private static Block line(String text) {
        return new Paragraph(List.of(Run.of(text)), Placement.INDENTED);
    }

    private static Row head(String... texts) {
        return new Row(true, List.of(texts).stream().map(text -> cell(text, true)).toList());
    }

    private static Row row(String... texts) {
        return new Row(false, List.of(texts).stream().map(text -> cell(text, false)).toList());
    }

    private static Row band(String section) {
        return new Row(false, List.of(new Cell(List.of(Run.of(section)), true, COLUMNS, 1)));
    }

    private static Cell cell(String text, boolean head) {
        return new Cell(text.isEmpty() ? List.of() : List.of(Run.of(text)), head, 1, 1);
    }
}
