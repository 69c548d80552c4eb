package mingbai.catalog.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.intake.ImportReport;
import mingbai.catalog.Audience;
import mingbai.catalog.BuiltIn;
import mingbai.catalog.Cadence;
import mingbai.catalog.Charge;
import mingbai.catalog.Column;
import mingbai.catalog.Matter;
import mingbai.catalog.MatterFacts;
import mingbai.catalog.MatterVersion;
import mingbai.catalog.Standard;
import mingbai.catalog.TimeLimit;
import mingbai.catalog.reading.ColumnReading;
import mingbai.catalog.reading.RolloutReading;
import mingbai.catalog.reading.StandardReading;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/** What the pages of catalogs, standards and columns show. */
public final class CatalogViews {

    private static final List<String> USUAL_LIMITS = List.of("WD 20 formed", "WD 20 changed", "WD 10 formed", "WD 10 changed", "WD 7 formed", "WD 3 formed",
            "WD 1 formed", "CD 20 approved", "PERIOD month +5", "PERIOD month +10", "PERIOD quarter +10", "PERIOD half +20", "PERIOD year +20", "BY 01-31",
            "BY 03-31", "STANDING");
    private static final List<String> ITEMS = List.of("不属于第二十、二十一条", "（一）行政法规、规章和规范性文件", "（二）机关职能和机构设置", "（三）规划和相关政策", "（四）统计信息",
            "（五）行政许可和对外服务", "（六）行政处罚和强制", "（七）财政预算、决算", "（八）行政事业性收费", "（九）政府集中采购", "（十）重大建设项目", "（十一）民生政策和措施",
            "（十二）突发公共事件", "（十三）监督检查", "（十四）公务员招考", "（十五）其他应当主动公开的", "第二十一条的事项");

    private CatalogViews() {}

    /** What the list is narrowed to. */
    public record Filter(String q, String item, String cadence, String origin) {

        boolean lets(Matter matter) {
            String text = matter.code() + " " + matter.level1() + " " + matter.level2() + " " + matter.content();
            return text.contains(q) && (item.isEmpty() || item.equals(Integer.toString(matter.item()))) && (cadence.isEmpty() || cadence.equals(matter.cadence().code()))
                    && (origin.isEmpty() || origin.equals(matter.origin().name()));
        }
    }

    /** One matter and who answers for it. {@code people}: reviewer and publisher by name. */
    public record Row(Matter matter, String section, String reviewer, String publisher) {}

    /** The catalog of an agency on a day. {@code mayChange}: the caller is its office. */
    public record CatalogPage(Agency agency, LocalDate day, Filter filter, List<Row> rows, int total, List<MatterVersion> declined, List<Standard> lagging,
            boolean mayChange, List<Issue> issues) {}

    /** One matter of an agency: its words through time, the forms to change it. */
    public record MatterPage(Agency agency, Matter matter, String label, List<Matter> history, List<MatterVersion> local, @Nullable Charge charge, List<Choice> people,
            MatterForm form, String today, List<Issue> issues) {}

    public record NewPage(Agency agency, MatterForm form, List<Issue> issues) {}

    /** What became of a file. */
    public record ImportedPage(String title, String back, ImportReport report) {}

    /** One standard with the name of its root. */
    public record StandardLine(RolloutReading.Line line, String rootName) {}

    public record StandardsPage(List<StandardLine> lines, List<BuiltIn> builtIns, boolean mayIssue, StandardForm form, List<Issue> issues) {}

    /** One standard: editions, matters, roll-out narrowed to a state. */
    public record StandardPage(Standard standard, String rootName, List<StandardReading.Edition> editions, List<Matter> matters, Map<RolloutReading.State, Long> counts,
            String state, List<RolloutReading.Row> rows, int shown) {}

    /** A column in its place in the tree, with the old addresses that lead to it. */
    public record ColumnRow(Column column, long count, List<String> old) {}

    public record ColumnsPage(Agency region, List<ColumnRow> rows, boolean mayChange, ColumnForm form, List<Choice> parents, List<Issue> issues) {}

    public record ColumnPage(Column column, List<Column> line, ColumnForm form, List<Choice> others, List<Issue> issues) {}

    public static List<Choice> items() {
        return IntStream.range(0, ITEMS.size()).mapToObj(item -> Choice.of(Integer.toString(item), ITEMS.get(item))).toList();
    }

    public static String item(int item) {
        return item == 0 ? "" : ITEMS.get(item);
    }

    public static List<Choice> cadences() {
        return Arrays.stream(Cadence.values()).map(cadence -> Choice.of(cadence.code(), cadence.label())).toList();
    }

    public static List<Choice> origins() {
        return Arrays.stream(Matter.Origin.values()).map(origin -> Choice.of(origin.name(), origin.label())).toList();
    }

    /** The usual ones, and the one that stands there. */
    public static List<Choice> limits(String now) {
        return Stream.concat(USUAL_LIMITS.stream(), Stream.of(now)).distinct().flatMap(code -> TimeLimit.parse(code).stream())
                .map(limit -> Choice.of(limit.code(), limit.label())).toList();
    }

    public static List<Choice> audiences(String now) {
        List<Choice> choices = new ArrayList<>(Arrays.stream(Audience.values()).map(audience -> Choice.of(audience.label(), audience.label())).toList());
        if (!now.isEmpty() && choices.stream().noneMatch(choice -> choice.value().equals(now))) {
            choices.add(Choice.of(now, now));
        }
        return choices;
    }

    public static List<Choice> methods() {
        return List.of(Choice.of(MatterFacts.PROACTIVE, "主动公开"), Choice.of(MatterFacts.ON_REQUEST, "依申请公开"));
    }

    public static List<Choice> shows() {
        return Arrays.stream(Column.Shows.values()).map(shows -> Choice.of(shows.code(), shows.label())).toList();
    }

    public static String kinds(Standard standard) {
        return standard.kinds().isEmpty() ? "各类机构" : String.join("、", standard.kinds().stream().map(AgencyKind::label).toList());
    }

    public static String levels(Standard standard) {
        return standard.levels().isEmpty() ? "各级" : String.join("、", standard.levels().stream().map(AgencyLevel::label).toList());
    }

    /** The tree as rows from the top down. */
    static List<ColumnRow> rows(List<ColumnReading.Node> nodes, Map<Long, List<String>> redirects) {
        List<ColumnRow> rows = new ArrayList<>();
        nodes.forEach(node -> {
            rows.add(new ColumnRow(node.column(), node.count(), redirects.getOrDefault(node.column().id(), List.of())));
            rows.addAll(rows(node.below(), redirects));
        });
        return rows;
    }
}
