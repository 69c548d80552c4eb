package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.report.annual.Table1.Three;
import org.jspecify.annotations.Nullable;

/**
 * One number of a report with its address.
 *
 * @param where path such as {@code table2.r3_7.natural}; public interface
 * @param label the same in words
 * @param value null when it is blank
 */
public record Cell(String where, String label, @Nullable BigDecimal value) {

    /** The cells a report has, in the order of its tables; lines that were not given are left out. */
    public static List<Cell> of(AnnualReport report) {
        List<Cell> cells = new ArrayList<>(table1(report.table1()));
        for (Row row : Row.values()) {
            if (report.table2().has(row)) {
                for (Column column : Column.values()) {
                    cells.add(new Cell(where(row, column), row.fullLabel() + "（" + column.label() + "）", decimal(report.table2().cell(row, column))));
                }
            }
        }
        for (RemedyRow row : RemedyRow.values()) {
            if (report.table3().has(row)) {
                for (RemedyColumn column : RemedyColumn.values()) {
                    cells.add(new Cell(where(row, column), row.label() + column.label(), decimal(report.table3().cell(row, column))));
                }
            }
        }
        return List.copyOf(cells);
    }

    /** The cell with this path, if the report has it. */
    public static Optional<Cell> at(AnnualReport report, String where) {
        return of(report).stream().filter(cell -> cell.where.equals(where)).findFirst();
    }

    public static String where(Row row, Column column) {
        return "table2." + row.key() + "." + column.key();
    }

    public static String where(RemedyRow row, RemedyColumn column) {
        return "table3." + row.key() + "." + column.key();
    }

    public static String where(String lineOfTable1) {
        return "table1." + lineOfTable1;
    }

    private static List<Cell> table1(Table1 table) {
        List<Cell> cells = new ArrayList<>();
        BiConsumer<String, Cell> one = (key, cell) -> {
            if (table.has(key)) {
                cells.add(cell);
            }
        };
        three(table.regulations(), Table1.REGULATIONS, "规章").forEach(cell -> one.accept(Table1.REGULATIONS, cell));
        three(table.normative(), Table1.NORMATIVE, "行政规范性文件").forEach(cell -> one.accept(Table1.NORMATIVE, cell));
        one.accept(Table1.LICENCES, new Cell(where(Table1.LICENCES), "行政许可处理决定数量", decimal(table.licences())));
        one.accept(Table1.PUNISHMENTS, new Cell(where(Table1.PUNISHMENTS), "行政处罚处理决定数量", decimal(table.punishments())));
        one.accept(Table1.COERCIONS, new Cell(where(Table1.COERCIONS), "行政强制处理决定数量", decimal(table.coercions())));
        one.accept(Table1.FEES, new Cell(where(Table1.FEES), "行政事业性收费金额（万元）", table.feesWanYuan()));
        return cells;
    }

    private static List<Cell> three(Three three, String key, String label) {
        return List.of(new Cell(where(key + ".issued"), label + "本年制发件数", decimal(three.issued())),
                new Cell(where(key + ".repealed"), label + "本年废止件数", decimal(three.repealed())),
                new Cell(where(key + ".in_force"), label + "现行有效件数", decimal(three.inForce())));
    }

    private static @Nullable BigDecimal decimal(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
