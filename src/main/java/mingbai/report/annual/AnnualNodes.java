package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mingbai.report.annual.Table1.Three;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one report out of its JSON and notes what is no number. */
final class AnnualNodes {

    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2100;
    /** Bodies without rule-making power strike cells of table 1 out: that is 0. */
    private static final Set<String> STRUCK_OUT = Set.of("/", "／", "-", "—", "——");
    private static final String WHOLE = "大于或者等于0的整数";
    private static final String MONEY = "大于或者等于0、至多六位小数的数";
    /** Fees in 万元: a hundredth of a yuan. */
    private static final int MONEY_DECIMALS = 6;

    private final JsonNode root;
    private final List<Broken> notNumbers = new ArrayList<>();
    private boolean blankIsZero;

    AnnualNodes(JsonNode root) {
        this.root = root;
    }

    AnnualJson.Examined examined() throws UnreadableReport {
        String agency = text(root, "agency");
        int year = year();
        String format = format(year);
        blankIsZero = format.equals(AnnualReport.FORMAT_2019);
        boolean old = format.equals(AnnualReport.FORMAT_2019);
        Past past = new Past(old ? oldTable1(part("table1")) : null, figures());
        AnnualReport report = new AnnualReport(agency, year, format, old ? Table1.ABSENT : table1(part("table1")), table2(part("table2")),
                table3(part("table3")), narrative(part("narrative")), past);
        if (Cell.of(report).isEmpty() && past.equals(Past.NONE) && report.narrative().isEmpty()) {
            throw new UnreadableReport("", "没有table1、table2、table3，也没有narrative，不是年度报告");
        }
        return new AnnualJson.Examined(report, List.copyOf(notNumbers));
    }

    private int year() throws UnreadableReport {
        JsonNode year = root.get("year");
        if (year == null || !year.isIntegralNumber() || !year.canConvertToInt() || year.intValue() < FIRST_YEAR || year.intValue() > LAST_YEAR) {
            throw new UnreadableReport("year", "应为" + FIRST_YEAR + "年以后的年份，如2024");
        }
        return year.intValue();
    }

    private String format(int year) throws UnreadableReport {
        String format = text(root, "format");
        if (format.isEmpty()) {
            return AnnualReport.formatOf(year);
        }
        if (!Set.of(AnnualReport.FORMAT_2008, AnnualReport.FORMAT_2019, AnnualReport.FORMAT_2021).contains(format)) {
            throw new UnreadableReport("format", "“" + shortened(format) + "”不是2021、2019或者2008");
        }
        return format;
    }

    private @Nullable JsonNode part(String key) throws UnreadableReport {
        JsonNode part = root.get(key);
        if (part == null || part.isNull()) {
            return null;
        }
        if (!part.isObject()) {
            throw new UnreadableReport(key, "应为一个对象{…}");
        }
        return part;
    }

    private Table1 table1(@Nullable JsonNode node) throws UnreadableReport {
        if (node == null) {
            return Table1.ABSENT;
        }
        Set<String> absent = new HashSet<>(Table1.ABSENT.absent());
        absent.removeIf(node::has);
        return new Table1(three(node, Table1.REGULATIONS), three(node, Table1.NORMATIVE), count(node, Table1.LICENCES), count(node, Table1.PUNISHMENTS),
                count(node, Table1.COERCIONS), amount(node.get(Table1.FEES), "table1." + Table1.FEES), absent);
    }

    private Three three(JsonNode table, String key) throws UnreadableReport {
        if (!table.has(key)) {
            return Three.BLANK;
        }
        List<@Nullable Long> cells = counts(table.get(key), "table1." + key, List.of("issued", "repealed", "in_force"));
        return new Three(cells.get(0), cells.get(1), cells.get(2));
    }

    private @Nullable Long count(JsonNode table, String key) throws UnreadableReport {
        return table.has(key) ? whole(table.get(key), "table1." + key) : null;
    }

    private Table2 table2(@Nullable JsonNode node) throws UnreadableReport {
        Table2.Builder table = Table2.empty();
        if (node != null) {
            List<String> columns = Arrays.stream(Column.values()).map(Column::key).toList();
            // the layout of 2019 has one row （六）其他处理
            boolean single = node.has("r3_6") && !node.has(Row.R3_6_3.key());
            for (Row row : Row.values()) {
                String key = single && row == Row.R3_6_3 ? "r3_6" : row.key();
                if (node.has(key)) {
                    table.row(row, counts(node.get(key), "table2." + key, columns));
                } else if (single && (row == Row.R3_6_1 || row == Row.R3_6_2)) {
                    table.row(row, Arrays.asList(0L, 0L, 0L, 0L, 0L, 0L, 0L));
                }
            }
        }
        return table.build();
    }

    private Table3 table3(@Nullable JsonNode node) throws UnreadableReport {
        Table3.Builder table = Table3.empty();
        if (node != null) {
            List<String> columns = Arrays.stream(RemedyColumn.values()).map(RemedyColumn::key).toList();
            for (RemedyRow row : RemedyRow.values()) {
                if (node.has(row.key())) {
                    table.row(row, counts(node.get(row.key()), "table3." + row.key(), columns));
                }
            }
        }
        return table.build();
    }

    private @Nullable OldTable1 oldTable1(@Nullable JsonNode node) throws UnreadableReport {
        if (node == null) {
            return null;
        }
        Map<OldTable1.Line, List<@Nullable BigDecimal>> lines = new EnumMap<>(OldTable1.Line.class);
        for (OldTable1.Line line : OldTable1.Line.values()) {
            if (node.has(line.key())) {
                String where = "table1." + line.key();
                List<JsonNode> values = array(node.get(line.key()), where, line.item().heads().size());
                List<@Nullable BigDecimal> cells = new ArrayList<>();
                for (int i = 0; i < values.size(); i++) {
                    cells.add(signed(values.get(i), where + "[" + i + "]"));
                }
                lines.put(line, cells);
            }
        }
        return new OldTable1(lines);
    }

    private SortedMap<Integer, String> narrative(@Nullable JsonNode node) throws UnreadableReport {
        SortedMap<Integer, String> parts = new TreeMap<>();
        for (int part : new int[] {1, 5, 6}) {
            String key = Integer.toString(part);
            if (node != null && node.has(key) && !node.get(key).isNull()) {
                if (!node.get(key).isString()) {
                    throw new UnreadableReport("narrative." + key, "应为文字");
                }
                parts.put(part, node.get(key).stringValue());
            }
        }
        return parts;
    }

    private List<Past.NamedFigure> figures() throws UnreadableReport {
        JsonNode node = root.get("figures");
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new UnreadableReport("figures", "应为数组[…]");
        }
        List<Past.NamedFigure> figures = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            JsonNode one = node.get(i);
            if (!one.isObject() || text(one, "label").isBlank()) {
                throw new UnreadableReport("figures[" + i + "]", "应为有label的对象{…}");
            }
            JsonNode value = one.get("value");
            String shown = value == null || value.isNull() ? "" : value.isNumber() ? value.decimalValue().toPlainString() : text(one, "value");
            figures.add(new Past.NamedFigure(text(one, "label"), shown, text(one, "unit")));
        }
        return figures;
    }

    private List<@Nullable Long> counts(JsonNode node, String where, List<String> columns) throws UnreadableReport {
        List<JsonNode> values = array(node, where, columns.size());
        List<@Nullable Long> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(whole(values.get(i), where + "." + columns.get(i)));
        }
        return cells;
    }

    private static List<JsonNode> array(JsonNode node, String where, int size) throws UnreadableReport {
        if (!node.isArray()) {
            throw new UnreadableReport(where, "应为" + size + "个数的数组[…]");
        }
        if (node.size() != size) {
            throw new UnreadableReport(where, "应有" + size + "个数，实有" + node.size() + "个");
        }
        return List.copyOf(node.values());
    }

    private @Nullable Long whole(JsonNode node, String where) throws UnreadableReport {
        BigDecimal value = number(node, where, WHOLE);
        if (value == null) {
            return null;
        }
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            notNumbers.add(notNumber(where, WHOLE, value));
            return null;
        }
    }

    private @Nullable BigDecimal amount(@Nullable JsonNode node, String where) throws UnreadableReport {
        BigDecimal value = node == null ? null : number(node, where, MONEY);
        if (value != null && value.stripTrailingZeros().scale() > MONEY_DECIMALS) {
            notNumbers.add(notNumber(where, MONEY, value));
            return null;
        }
        return value;
    }

    /** Columns of more or fewer items (增/减) may be negative. */
    private @Nullable BigDecimal signed(JsonNode node, String where) throws UnreadableReport {
        return number(node, where, "数");
    }

    private @Nullable BigDecimal number(JsonNode node, String where, String expected) throws UnreadableReport {
        if (node.isNumber() && node.decimalValue().precision() - node.decimalValue().scale() < 30) {
            return node.decimalValue();
        }
        String words = node.isString() ? node.stringValue().strip() : "";
        if (node.isNull() || node.isString() && words.isEmpty()) {
            return blankIsZero ? BigDecimal.ZERO : null;
        }
        if (where.startsWith("table1.") && STRUCK_OUT.contains(words)) {
            return BigDecimal.ZERO;
        }
        if (node.isContainer()) {
            throw new UnreadableReport(where, "应为" + expected);
        }
        notNumbers.add(notNumber(where, expected, shortened(node.isString() ? words : node.toString())));
        return null;
    }

    private static Broken notNumber(String where, String expected, Object found) {
        return Broken.error("T1-B", where, expected, found, where + "应为" + expected + "，实为" + Broken.text(found));
    }

    private static String text(JsonNode node, String key) throws UnreadableReport {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isContainer()) {
            throw new UnreadableReport(key, "应为文字");
        }
        return value.isString() ? value.stringValue().strip() : value.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
