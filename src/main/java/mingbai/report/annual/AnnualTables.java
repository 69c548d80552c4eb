package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import mingbai.law.Outcome;
import mingbai.paper.Block;
import mingbai.paper.Run;
import mingbai.report.annual.Table1.Three;
import org.jspecify.annotations.Nullable;

/**
 * The three tables exactly as prescribed (国办公开办函〔2021〕30号; for 2019 and 2020 国办公开办函〔2019〕60号), heads, merged cells and order. A number may
 * lead to its records. Nothing is 0 that is not known to be.
 */
final class AnnualTables {

    private static final Block.Layout WIDE = new Block.Layout(List.of(4, 3, 3, 3), 12, false);
    /** 442 pt: three columns of labels, natural persons, five of organisations, totals. */
    private static final Block.Layout REQUESTS = new Block.Layout(List.of(31, 45, 144, 36, 30, 30, 30, 30, 30, 36), 9, true);
    private static final Block.Layout REMEDIES = new Block.Layout(Collections.nCopies(15, 1), 9, false);

    private static final String CONTENT = "信息内容";
    private static final String DECISIONS = "本年处理决定数量";

    private final AnnualReport report;
    private final Function<String, @Nullable String> addresses;

    /** @param addresses from the path of a cell to the page of its records, or null where there is none */
    AnnualTables(AnnualReport report, Function<String, @Nullable String> addresses) {
        this.report = report;
        this.addresses = addresses;
    }

    Block.Table table1() {
        return report.past().table1() == null ? table1Of2021() : table1Of2019(report.past().table1());
    }

    private Block.Table table1Of2021() {
        Table1 table = report.table1();
        List<Block.Row> rows = new ArrayList<>();
        rows.add(row(head("第二十条第（一）项", 4, 1)));
        rows.add(row(heads(List.of(CONTENT, "本年制发件数", "本年废止件数", "现行有效件数"))));
        rows.add(three("规章", Table1.REGULATIONS, table.regulations()));
        rows.add(three("行政规范性文件", Table1.NORMATIVE, table.normative()));
        one(rows, "第二十条第（五）项", DECISIONS, List.of(decision("行政许可", Table1.LICENCES, table.licences())));
        one(rows, "第二十条第（六）项", DECISIONS, List.of(decision("行政处罚", Table1.PUNISHMENTS, table.punishments()),
                decision("行政强制", Table1.COERCIONS, table.coercions())));
        one(rows, "第二十条第（八）项", "本年收费金额（单位：万元）", List.of(row(head("行政事业性收费", 1, 1),
                number(Cell.where(Table1.FEES), table.feesWanYuan(), 3))));
        return new Block.Table(List.copyOf(rows), WIDE);
    }

    private void one(List<Block.Row> rows, String item, String value, List<Block.Row> lines) {
        rows.add(row(head(item, 4, 1)));
        rows.add(row(head(CONTENT, 1, 1), head(value, 3, 1)));
        rows.addAll(lines);
    }

    private Block.Row three(String label, String key, Three three) {
        return row(head(label, 1, 1), number(Cell.where(key + ".issued"), decimal(three.issued()), 1),
                number(Cell.where(key + ".repealed"), decimal(three.repealed()), 1), number(Cell.where(key + ".in_force"), decimal(three.inForce()), 1));
    }

    private Block.Row decision(String label, String key, @Nullable Long value) {
        return row(head(label, 1, 1), number(Cell.where(key), decimal(value), 3));
    }

    private static Block.Table table1Of2019(OldTable1 table) {
        List<Block.Row> rows = new ArrayList<>();
        for (OldTable1.Item item : OldTable1.Item.values()) {
            rows.add(row(head(item.title(), 4, 1)));
            List<Block.Cell> heads = new ArrayList<>(List.of(head(CONTENT, 1, 1)));
            for (int i = 0; i < item.heads().size(); i++) {
                heads.add(head(item.heads().get(i), spanOf2019(item, i), 1));
            }
            rows.add(row(heads));
            Arrays.stream(OldTable1.Line.values()).filter(line -> line.item() == item).forEach(line -> rows.add(line(table, line)));
        }
        return new Block.Table(List.copyOf(rows), WIDE);
    }

    private static Block.Row line(OldTable1 table, OldTable1.Line line) {
        List<Block.Cell> cells = new ArrayList<>(List.of(head(line.label(), 1, 1)));
        List<@Nullable BigDecimal> values = table.line(line);
        for (int i = 0; i < line.item().heads().size(); i++) {
            BigDecimal value = values.isEmpty() ? null : values.get(i);
            cells.add(new Block.Cell(value == null ? List.of() : List.of(Run.of(Broken.text(value))), false, spanOf2019(line.item(), i), 1));
        }
        return row(cells);
    }

    /** Lines of two values fill three columns. */
    private static int spanOf2019(OldTable1.Item item, int column) {
        return item.heads().size() == 2 && column == 1 ? 2 : 1;
    }

    /** 28 rows of 10 columns: 3 of heads, 25 of numbers. The layout of 2019 has 26: （六）其他处理 is one row. */
    Block.Table table2() {
        boolean old = report.format().equals(AnnualReport.FORMAT_2019);
        List<Block.Row> rows = new ArrayList<>();
        rows.add(headRow(head("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), head("申请人情况", 7, 1)));
        rows.add(headRow(head("自然人", 1, 2), head("法人或其他组织", 5, 1), head("总计", 1, 2)));
        rows.add(headRow(heads(Column.parts().subList(1, 6).stream().map(Column::label).toList())));
        for (Row row : Row.values()) {
            if (!old || row != Row.R3_6_1 && row != Row.R3_6_2) {
                rows.add(requests(row, old));
            }
        }
        return new Block.Table(List.copyOf(rows), REQUESTS);
    }

    private Block.Row requests(Row row, boolean old) {
        List<Block.Cell> cells = new ArrayList<>(labels(row, old));
        for (Column column : Column.values()) {
            Long value = old && row == Row.R3_6_3 ? report.table2().sum(List.of(Row.R3_6_1, Row.R3_6_2, Row.R3_6_3), column) : report.table2().cell(row, column);
            cells.add(number(Cell.where(row, column), decimal(value), 1));
        }
        return row(cells);
    }

    /** What stands left of the numbers; cells that cover rows below stand in the first of them. */
    private static List<Block.Cell> labels(Row row, boolean old) {
        Outcome.Group group = row.outcome().map(Outcome::group).orElse(null);
        if (group == null) {
            return List.of(head(row.label(), row == Row.R3_7 ? 2 : 3, 1));
        }
        if (row == Row.R3_1) {
            return List.of(head(Row.RESULTS, 1, old ? 20 : 22), head(row.label(), 2, 1));
        }
        if (row == Row.R3_2) {
            return List.of(head(row.label(), 2, 1));
        }
        if (old && group == Outcome.Group.OTHER) {
            return List.of(head(title(group), 2, 1));
        }
        Block.Cell label = head(row.label(), 1, 1);
        List<Row> together = Row.leaves().stream().filter(leaf -> leaf.outcome().map(Outcome::group).orElse(null) == group).toList();
        return row == together.getFirst() ? List.of(head(title(group), 1, together.size()), label) : List.of(label);
    }

    private static String title(Outcome.Group group) {
        return "（" + "一二三四五六".charAt(group.ordinal()) + "）" + group.label();
    }

    /** 15 columns: three groups of five. */
    Block.Table table3() {
        List<String> labels = Arrays.stream(RemedyColumn.values()).map(RemedyColumn::label).toList();
        List<Block.Cell> second = new ArrayList<>(labels.stream().map(label -> head(label, 1, 2)).toList());
        second.add(head(RemedyRow.SUIT_DIRECT.label(), 5, 1));
        second.add(head(RemedyRow.SUIT_AFTER_RECONSIDERATION.label(), 5, 1));
        List<String> both = new ArrayList<>(labels);
        both.addAll(labels);
        List<Block.Cell> numbers = new ArrayList<>();
        for (RemedyRow row : RemedyRow.values()) {
            for (RemedyColumn column : RemedyColumn.values()) {
                numbers.add(number(Cell.where(row, column), decimal(report.table3().cell(row, column)), 1));
            }
        }
        return new Block.Table(List.of(headRow(head(RemedyRow.RECONSIDERATION.label(), 5, 1), head("行政诉讼", 10, 1)), headRow(second), headRow(heads(both)), row(numbers)),
                REMEDIES);
    }

    /** The figures of a report of 2008 to 2018 as they were given. */
    Block.Table figures() {
        List<Block.Row> rows = new ArrayList<>(List.of(headRow(heads(List.of("指标", "数值", "单位")))));
        report.past().figures().forEach(figure -> rows.add(row(head(figure.label(), 1, 1), text(figure.value()), text(figure.unit()))));
        return new Block.Table(List.copyOf(rows), new Block.Layout(List.of(6, 3, 2), 12, true));
    }

    private Block.Cell number(String where, @Nullable BigDecimal value, int columns) {
        if (value == null) {
            return new Block.Cell(List.of(), false, columns, 1);
        }
        return new Block.Cell(List.of(new Run(Broken.text(value), false, false, addresses.apply(where))), false, columns, 1);
    }

    private static Block.Cell text(String text) {
        return new Block.Cell(List.of(Run.of(text)), false, 1, 1);
    }

    private static Block.Cell head(String text, int columns, int rows) {
        return new Block.Cell(List.of(Run.of(text)), true, columns, rows);
    }

    private static List<Block.Cell> heads(List<String> texts) {
        return texts.stream().map(text -> head(text, 1, 1)).toList();
    }

    private static Block.Row headRow(Block.Cell... cells) {
        return headRow(List.of(cells));
    }

    private static Block.Row headRow(List<Block.Cell> cells) {
        return new Block.Row(true, List.copyOf(cells));
    }

    private static Block.Row row(Block.Cell... cells) {
        return row(List.of(cells));
    }

    private static Block.Row row(List<Block.Cell> cells) {
        return new Block.Row(false, List.copyOf(cells));
    }

    private static @Nullable BigDecimal decimal(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
