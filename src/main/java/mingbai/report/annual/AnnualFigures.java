package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of the three tables compared, taken apart and named by their paths ({@code table2.r3_1.natural}). */
public final class AnnualFigures {

    private static final AnnualReport ZERO = new AnnualReport("", 2021, AnnualReport.FORMAT_2021, Table1.zero(), Table2.zeros().build(), Table3.zeros().build(),
            new TreeMap<>());
    private static final Map<String, String> LABELS = labels();

    private AnnualFigures() {}

    /** A cell that says something else in another place. Null is a blank. */
    public record Difference(String where, String label, @Nullable BigDecimal before, @Nullable BigDecimal after) {

        public String beforeText() {
            return AnnualFigures.text(before);
        }

        public String afterText() {
            return AnnualFigures.text(after);
        }
    }

    /** Whether it is a cell of the tables. */
    public static boolean isCell(String where) {
        return LABELS.containsKey(where);
    }

    /** Whether it can be opened: a cell of the tables, or the processing fees of part six. */
    public static boolean isPath(String where) {
        return LABELS.containsKey(where) || where.equals(AnnualCells.PROCESSING_FEES);
    }

    public static String label(String where) {
        return where.equals(AnnualCells.PROCESSING_FEES) ? "收取信息处理费（元）" : LABELS.getOrDefault(where, where);
    }

    /** Every cell a report can have; what it does not have is null. */
    public static Map<String, @Nullable BigDecimal> of(AnnualReport report) {
        Map<String, @Nullable BigDecimal> cells = new LinkedHashMap<>();
        LABELS.keySet().forEach(where -> cells.put(where, null));
        Cell.of(report).forEach(cell -> cells.put(cell.where(), cell.value()));
        return cells;
    }

    /** Cells that differ, before and after. A blank and a 0 are not the same. */
    public static List<Difference> differences(AnnualReport before, AnnualReport after) {
        List<Difference> found = new ArrayList<>();
        Map<String, @Nullable BigDecimal> then = of(before);
        of(after).forEach((where, now) -> {
            BigDecimal was = then.get(where);
            boolean same = was == null ? now == null : now != null && was.compareTo(now) == 0;
            if (!same) {
                found.add(new Difference(where, label(where), was, now));
            }
        });
        return found;
    }

    /**
     * The cells whose records together are those of this one: a total is the sum of its parts, so only these are kept on file.
     *
     * @return the path itself for a cell that is no total
     */
    public static List<String> parts(String where) {
        String[] at = where.split("\\.");
        return switch (at[0]) {
            case "table2" -> {
                List<Row> rows = at[1].equals(Row.R3_7.key()) ? Row.leaves() : List.of(Row.ofKey(at[1]).orElseThrow());
                List<Column> columns = at[2].equals(Column.TOTAL.key()) ? Column.parts() : List.of(Column.ofKey(at[2]).orElseThrow());
                yield rows.stream().flatMap(row -> columns.stream().map(column -> Cell.where(row, column))).toList();
            }
            case "table3" -> at[2].equals(RemedyColumn.TOTAL.key()) ? RemedyColumn.parts().stream().map(column -> "table3." + at[1] + "." + column.key()).toList()
                    : List.of(where);
            default -> List.of(where);
        };
    }

    /** What can be opened and is no total. */
    public static List<String> basic() {
        return Stream.concat(LABELS.keySet().stream(), Stream.of(AnnualCells.PROCESSING_FEES)).filter(where -> parts(where).equals(List.of(where))).toList();
    }

    public static String text(@Nullable BigDecimal value) {
        return value == null ? "空白" : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A whole number of a table, a blank as 0: for sentences. */
    static long whole(AnnualReport report, Row row) {
        Long value = report.table2().cell(row, Column.TOTAL);
        return value == null ? 0 : value;
    }

    static long whole(AnnualReport report, RemedyRow row, RemedyColumn column) {
        Long value = report.table3().cell(row, column);
        return value == null ? 0 : value;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        Cell.of(ZERO).forEach(cell -> labels.put(cell.where(), cell.label()));
        return labels;
    }
}
