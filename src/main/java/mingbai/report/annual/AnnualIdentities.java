package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.report.annual.Broken.Severity;
import mingbai.report.annual.Table1.Three;
import org.jspecify.annotations.Nullable;

/**
 * The identities (勾稽关系) between the figures of an annual report, of two years, and of a whole and its parts. A rule whose rows or cells are missing
 * is not run: nothing can be said then. T2-C is printed in the head of table 2; the others follow from what the cells count.
 */
public final class AnnualIdentities {

    private static final int MONEY_DECIMALS = 6;

    private final AnnualReport now;
    private final List<Broken> broken = new ArrayList<>();

    private AnnualIdentities(AnnualReport now) {
        this.now = now;
    }

    /** @param previous the same agency's report of the year before, or null when there is none at hand */
    public static List<Broken> check(AnnualReport now, @Nullable AnnualReport previous) {
        return check(now, previous, false);
    }

    /** @param reorganised whether the agency took over or gave away business since the year before: what it carried in may then differ from what it carried out */
    public static List<Broken> check(AnnualReport now, @Nullable AnnualReport previous, boolean reorganised) {
        AnnualIdentities identities = new AnnualIdentities(now);
        identities.table1();
        identities.table2();
        identities.table3();
        if (previous != null) {
            identities.carried(previous, reorganised ? Severity.WARNING : Severity.ERROR);
            identities.inForce(previous);
        }
        identities.broken.addAll(NarrativeFigures.check(now));
        identities.processingFee();
        identities.blanks();
        return List.copyOf(identities.broken);
    }

    /** What can be said of a report from outside: cells that hold no number come first, and are no blanks. */
    public static List<Broken> check(AnnualJson.Examined now, @Nullable AnnualReport previous) {
        Set<String> notNumbers = now.notNumbers().stream().map(Broken::where).collect(Collectors.toSet());
        List<Broken> all = new ArrayList<>(now.notNumbers());
        check(now.report(), previous).stream().filter(one -> !one.rule().equals("X-4") || !notNumbers.contains(one.where())).forEach(all::add);
        return List.copyOf(all);
    }

    /** a consolidated report is the sum of its parts, cell by cell. Cells the parts do not have are not compared. */
    public static List<Broken> sum(AnnualReport whole, List<AnnualReport> parts) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (AnnualReport part : parts) {
            for (Cell cell : Cell.of(part)) {
                if (cell.value() != null) {
                    sums.merge(cell.where(), cell.value(), BigDecimal::add);
                }
            }
        }
        return Cell.of(whole).stream().filter(cell -> cell.value() != null && sums.containsKey(cell.where()))
                .filter(cell -> cell.value().compareTo(sums.get(cell.where())) != 0)
                .map(cell -> Broken.error("X-3", cell.where(), sums.get(cell.where()), cell.value(),
                        cell.label() + "为" + Broken.text(cell.value()) + "，各单位之和为" + Broken.text(sums.get(cell.where())))).toList();
    }

    /** T1-B: counts are not negative, fees neither and of at most six decimals (a hundredth of a yuan in 万元). */
    private void table1() {
        for (Cell cell : Cell.of(now)) {
            BigDecimal value = cell.value();
            if (value != null && (value.signum() < 0 || value.stripTrailingZeros().scale() > MONEY_DECIMALS)) {
                boolean money = cell.where().equals(Cell.where(Table1.FEES));
                broken.add(Broken.error("T1-B", cell.where(), money ? "大于或者等于0、至多六位小数的数" : "大于或者等于0的整数", value,
                        cell.label() + "不能是" + Broken.text(value)));
            }
        }
    }

    private void table2() {
        Table2 table = now.table2();
        for (Row row : Row.values()) {
            Long sum = acrossOf(table, row);
            differs("T2-A", Cell.where(row, Column.TOTAL), sum, table.cell(row, Column.TOTAL), row.fullLabel() + "的总计", "六类申请人之和");
        }
        for (Column column : Column.values()) {
            differs("T2-B", Cell.where(Row.R3_7, column), table.sum(Row.leaves(), column), table.cell(Row.R3_7, column),
                    "（七）总计（" + column.label() + "）", "各项办理结果之和");
        }
        for (Column column : Column.values()) {
            Long received = table.sum(List.of(Row.R1_NEW, Row.R2_CARRIED_IN), column);
            Long closed = table.cell(Row.R3_7, column);
            // printed in the table: 第一项加第二项之和，等于第三项加第四项之和
            differs("T2-C", Cell.where(Row.R4_CARRIED_OUT, column), received == null || closed == null ? null : Long.valueOf(received - closed),
                    table.cell(Row.R4_CARRIED_OUT, column), "结转下年度继续办理（" + column.label() + "）", "新收加上年结转、减去本年办理结果");
        }
    }

    private static @Nullable Long acrossOf(Table2 table, Row row) {
        long sum = 0;
        for (Column column : Column.parts()) {
            Long value = table.cell(row, column);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum;
    }

    private void table3() {
        Table3 table = now.table3();
        for (RemedyRow row : RemedyRow.values()) {
            List<@Nullable Long> cells = table.row(row);
            if (!cells.isEmpty() && cells.stream().allMatch(java.util.Objects::nonNull)) {
                long sum = cells.subList(0, RemedyColumn.parts().size()).stream().mapToLong(value -> value).sum();
                differs("T3-A", Cell.where(row, RemedyColumn.TOTAL), sum, table.cell(row, RemedyColumn.TOTAL), row.label() + "的总计", "四类结果之和");
            }
        }
    }

    /** T2-D: what one year carried out the next carries in. */
    private void carried(AnnualReport previous, Severity severity) {
        for (Column column : Column.values()) {
            Long expected = previous.table2().cell(Row.R4_CARRIED_OUT, column);
            Long found = now.table2().cell(Row.R2_CARRIED_IN, column);
            if (expected != null && found != null && !expected.equals(found)) {
                broken.add(new Broken("T2-D", Cell.where(Row.R2_CARRIED_IN, column), expected, found, severity,
                        "上年结转（" + column.label() + "）为" + found + "，上一年报告结转下年度的是" + expected));
            }
        }
    }

    /** T1-A: a warning, since files also lapse or are classed anew. */
    private void inForce(AnnualReport previous) {
        inForce(now.table1().regulations(), previous.table1().regulations(), Table1.REGULATIONS, "规章");
        inForce(now.table1().normative(), previous.table1().normative(), Table1.NORMATIVE, "行政规范性文件");
    }

    private void inForce(Three three, Three before, String key, String label) {
        if (three.issued() != null && three.repealed() != null && three.inForce() != null && before.inForce() != null) {
            long expected = before.inForce() + three.issued() - three.repealed();
            if (expected != three.inForce()) {
                broken.add(Broken.warning("T1-A", Cell.where(key + ".in_force"), expected, three.inForce(),
                        label + "现行有效" + three.inForce() + "件，上年现行有效" + before.inForce() + "件加本年制发减本年废止为" + expected + "件"));
            }
        }
    }

    /** whoever did not pay was asked for a fee, so part six owes the total of the fees (国办函〔2020〕109号). */
    private void processingFee() {
        Long unpaid = now.table2().cell(Row.R3_6_2, Column.TOTAL);
        String other = now.narrative().get(6);
        if (unpaid != null && unpaid > 0 && other != null && !other.contains("信息处理费")) {
            broken.add(Broken.warning("X-2", "narrative.6", "信息处理费", null,
                    "有" + unpaid + "件因逾期未缴费不再处理，“其他需要报告的事项”没有报告信息处理费"));
        }
    }

    /** a blank cell is not 0. */
    private void blanks() {
        for (Cell cell : Cell.of(now)) {
            if (cell.value() == null) {
                broken.add(Broken.warning("X-4", cell.where(), "数字，没有的填0", null, cell.label() + "空白，没有的应填0"));
            }
        }
    }

    private void differs(String rule, String where, @Nullable Long expected, @Nullable Long found, String what, String against) {
        if (expected != null && found != null && !expected.equals(found)) {
            broken.add(Broken.error(rule, where, expected, found, what + "为" + found + "，" + against + "为" + expected));
        }
    }
}
