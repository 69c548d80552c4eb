package mingbai.report.annual;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import mingbai.report.annual.Table1.Three;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file format of an annual report (contracts.md, “Annual report as JSON”). Keys it does not know are passed over; UTF-8, also gzip-compressed. */
public final class AnnualJson {

    private static final int LARGEST = 8 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private AnnualJson() {}

    /**
     * A report from outside.
     *
     * @param notNumbers cells that hold something other than a number that can stand there (T1-B); they are blank in the report
     */
    public record Examined(AnnualReport report, List<Broken> notNumbers) {}

    /** Reads a report whose every number can stand in its cell. */
    public static AnnualReport read(InputStream in) throws IOException {
        Examined examined = examine(in);
        for (Broken broken : examined.notNumbers()) {
            throw new UnreadableReport(broken.where(), "“" + Broken.text(broken.found()) + "”不是" + broken.expected());
        }
        return examined.report();
    }

    /** Reads a report to be checked: also one with impossible numbers. */
    public static Examined examine(InputStream in) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(bytes(in));
        } catch (JacksonException e) {
            throw new UnreadableReport("", "不是规范的JSON" + place(e));
        }
        if (root == null || !root.isObject()) {
            throw new UnreadableReport("", "应为一个JSON对象{…}");
        }
        return new AnnualNodes(root).examined();
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            try (GZIPInputStream unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
                bytes = unpacked.readNBytes(LARGEST + 1);
            } catch (java.util.zip.ZipException | java.io.EOFException e) {
                throw new UnreadableReport("", "压缩文件已损坏");
            }
        }
        if (bytes.length > LARGEST) {
            throw new UnreadableReport("", "文件超过" + (LARGEST >> 20) + "MB，不可能是年度报告");
        }
        return bytes;
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1 ? "" : "（第" + e.getLocation().getLineNr() + "行）";
    }

    /** One object, a line a row of the tables, ending with a line end; UTF-8 when written. */
    public static String write(AnnualReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("agency", report.agency()).put("year", report.year()).put("format", report.format());
        if (report.past().table1() != null) {
            root.set("table1", table1(report.past().table1()));
        } else if (!report.table1().equals(Table1.ABSENT)) {
            root.set("table1", table1(report.table1()));
        }
        ObjectNode table2 = JSON.createObjectNode();
        for (Row row : Row.values()) {
            if (report.table2().has(row)) {
                table2.set(row.key(), numbers(report.table2().row(row)));
            }
        }
        ObjectNode table3 = JSON.createObjectNode();
        for (RemedyRow row : RemedyRow.values()) {
            if (report.table3().has(row)) {
                table3.set(row.key(), numbers(report.table3().row(row)));
            }
        }
        ifAny(root, "table2", table2);
        ifAny(root, "table3", table3);
        ObjectNode narrative = JSON.createObjectNode();
        report.narrative().forEach((part, text) -> narrative.put(Integer.toString(part), text));
        ifAny(root, "narrative", narrative);
        if (!report.past().figures().isEmpty()) {
            root.set("figures", figures(report.past().figures()));
        }
        return lines(root);
    }

    private static void ifAny(ObjectNode root, String key, ObjectNode part) {
        if (!part.isEmpty()) {
            root.set(key, part);
        }
    }

    private static ObjectNode table1(Table1 table) {
        ObjectNode node = JSON.createObjectNode();
        if (table.has(Table1.REGULATIONS)) {
            node.set(Table1.REGULATIONS, three(table.regulations()));
        }
        if (table.has(Table1.NORMATIVE)) {
            node.set(Table1.NORMATIVE, three(table.normative()));
        }
        number(node, table, Table1.LICENCES, table.licences());
        number(node, table, Table1.PUNISHMENTS, table.punishments());
        number(node, table, Table1.COERCIONS, table.coercions());
        number(node, table, Table1.FEES, table.feesWanYuan());
        return node;
    }

    private static void number(ObjectNode node, Table1 table, String key, @Nullable Number value) {
        if (table.has(key)) {
            node.set(key, json(value));
        }
    }

    private static ArrayNode three(Three three) {
        return numbers(java.util.Arrays.asList(three.issued(), three.repealed(), three.inForce()));
    }

    private static ObjectNode table1(OldTable1 table) {
        ObjectNode node = JSON.createObjectNode();
        for (OldTable1.Line line : OldTable1.Line.values()) {
            if (table.has(line)) {
                node.set(line.key(), numbers(table.line(line)));
            }
        }
        return node;
    }

    private static ArrayNode figures(List<Past.NamedFigure> figures) {
        ArrayNode all = JSON.createArrayNode();
        figures.forEach(figure -> all.addObject().put("label", figure.label()).put("value", figure.value()).put("unit", figure.unit()));
        return all;
    }

    private static ArrayNode numbers(List<? extends @Nullable Number> values) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(value -> array.add(json(value)));
        return array;
    }

    private static JsonNode json(@Nullable Number value) {
        return switch (value) {
            case null -> JSON.getNodeFactory().nullNode();
            case Long whole -> JSON.getNodeFactory().numberNode(whole);
            case BigDecimal decimal -> JSON.getNodeFactory().numberNode(plain(decimal));
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static BigDecimal plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Objects over several lines, arrays of numbers in one: a person compares two reports row by row. */
    private static String lines(ObjectNode root) {
        StringBuilder text = new StringBuilder("{");
        String comma = "\n  ";
        for (Map.Entry<String, JsonNode> part : root.properties()) {
            text.append(comma).append(JSON.writeValueAsString(part.getKey())).append(": ");
            if (part.getValue().isObject()) {
                String inner = "\n    ";
                text.append('{');
                for (Map.Entry<String, JsonNode> row : part.getValue().properties()) {
                    text.append(inner).append(JSON.writeValueAsString(row.getKey())).append(": ").append(JSON.writeValueAsString(row.getValue()));
                    inner = ",\n    ";
                }
                text.append("\n  }");
            } else {
                text.append(JSON.writeValueAsString(part.getValue()));
            }
            comma = ",\n  ";
        }
        return text.append("\n}\n").toString();
    }

    /** One line of {@code check annual}. */
    public static String line(Broken broken) {
        ObjectNode node = JSON.createObjectNode();
        node.put("rule", broken.rule()).put("where", broken.where());
        node.set("expected", value(broken.expected()));
        node.set("found", value(broken.found()));
        return JSON.writeValueAsString(node.put("severity", broken.severity().code()));
    }

    private static JsonNode value(@Nullable Object value) {
        return value instanceof String words ? JSON.getNodeFactory().stringNode(words) : json((Number) value);
    }
}
