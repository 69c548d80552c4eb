package mingbai.statistics.dashboard;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Figure;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.statistics.DimensionWords;
import mingbai.statistics.Figures;
import mingbai.statistics.Question;
import mingbai.statistics.FrozenBy;
import mingbai.web.chart.Chart;
import mingbai.web.chart.Label;
import mingbai.web.chart.Mark;
import mingbai.web.chart.Numbers;
import mingbai.web.chart.Series;
import mingbai.web.chart.Shade;
import mingbai.web.chart.Shape;
import mingbai.web.chart.Taking;
import org.springframework.stereotype.Component;

/** Measures made into charts: over months, by the values of a dimension, several beside each other. */
@Component
class Drawn {

    private final Figures figures;
    private final MeasureList measures;
    private final DimensionWords words;

    Drawn(Figures figures, MeasureList measures, DimensionWords words) {
        this.figures = figures;
        this.measures = measures;
        this.words = words;
    }

    Measure measure(String key) {
        return measures.require(key);
    }

    Figure figure(Look look, String key, Period over) {
        return figures.of(measure(key), look.asked(over)).figure();
    }

    /** When and in which version the period was closed; empty while it is open. */
    String frozen(Look look) {
        FrozenBy frozen = figures.of(measure("publication.published"), look.asked()).frozen();
        return frozen == null ? "" : frozen.label();
    }

    /** Twelve months beside the same a year before. */
    Chart months(Look look, String id, String title, String key) {
        Measure measure = measure(key);
        return chart(look, id, Shape.COLUMNS, title, measure.definition(), look.months(), List.of(
                monthly(look, measure, measure.title(), Shade.MAIN, look::month), monthly(look, measure, "上年同月", Shade.PAST, month -> look.month(month).yearBefore())));
    }

    /** Twelve months, each made of what is right and what is late, with their sum. */
    Chart timely(Look look, String id, String title, String sum, String right, String late) {
        return chart(look, id, Shape.STACKED_COLUMNS, title, measure(sum).definition(), look.months(), List.of(
                monthly(look, measure(right), measure(right).title(), Shade.MAIN, look::month), monthly(look, measure(late), measure(late).title(), Shade.LATE, look::month),
                monthly(look, measure(sum), measure(sum).title(), Shade.NONE, look::month)));
    }

    private static Chart chart(Look look, String id, Shape shape, String title, String note, List<YearMonth> months, List<Series> series) {
        return new Chart(id, shape, title, note, "月份", months.stream().map(Label::of).toList(), series, files(look, id));
    }

    private Series monthly(Look look, Measure measure, String name, Shade shade, Function<YearMonth, Period> over) {
        return new Series(name, measure.unit().label(), shade, look.months().stream().map(over).map(period -> mark(look, measure, period)).toList());
    }

    Mark mark(Look look, Measure measure, Period over) {
        Figure figure = figures.of(measure, look.asked(over)).figure();
        String address = look.records(measure, over, Map.of());
        return figure.isNone() ? Mark.noRecord(address) : new Mark(figure.value(), figure.text(), Numbers.brief(figure.value()), address);
    }

    /** By the values of a dimension, the greatest first, beside the period before. @param most rows shown; of the rest it is said how many there are */
    Chart by(Look look, String id, String title, String key, Dimension dimension, int most) {
        Measure measure = measure(key);
        Map<String, Long> now = figures.by(measure, look.asked(), dimension);
        Map<String, Long> before = figures.by(measure, look.asked(look.before()), dimension);
        long whole = now.values().stream().mapToLong(Long::longValue).sum();
        List<String> values = now.entrySet().stream().filter(entry -> entry.getValue() > 0).map(Map.Entry::getKey).limit(most).toList();
        Map<String, String> names = told(dimension, values);
        String unit = measure.unit().label();
        return new Chart(id, Shape.BARS, title, measure.definition() + rest(now, values, unit), dimension.label(),
                values.stream().map(value -> label(look, dimension, value, names.get(value))).toList(),
                List.of(new Series("本期", unit, Shade.MAIN, marks(look, measure, look.period(), dimension, values, now)),
                        new Series("上期", unit, Shade.PAST, marks(look, measure, look.before(), dimension, values, before)),
                        new Series("占比", "", Shade.NONE, values.stream().map(value -> Mark.said(Numbers.share(now.get(value), whole))).toList())),
                files(look, id));
    }

    /** What has the same name as another is told apart by its code. */
    private Map<String, String> told(Dimension dimension, List<String> values) {
        Map<String, String> names = words.words(dimension, values);
        Map<String, String> told = new LinkedHashMap<>();
        names.forEach((value, name) -> told.put(value, Collections.frequency(names.values(), name) > 1 ? name + "（" + value + "）" : name));
        return told;
    }

    private static String rest(Map<String, Long> all, List<String> shown, String unit) {
        List<Long> others = all.entrySet().stream().filter(entry -> entry.getValue() > 0 && !shown.contains(entry.getKey())).map(Map.Entry::getValue).toList();
        int more = others.size();
        long left = others.stream().mapToLong(Long::longValue).sum();
        return more == 0 ? "" : "图中列出最多的" + shown.size() + "行，其余" + more + "行共" + Numbers.grouped(left) + unit + "，见下载的表格。";
    }

    private static Label label(Look look, Dimension dimension, String value, String name) {
        boolean leads = dimension == Dimension.AGENCY && !value.isEmpty() && !value.equals(look.agency());
        return Label.of(name, leads ? look.address(value, mingbai.figure.Scope.TREE, Part.OVERVIEW) : "");
    }

    /** What the address of one agency's records needs, so that they are those counted among all. */
    String stand(Look look, Measure measure, Period over) {
        return figures.liveBesideClosed(measure, look.asked(over)) ? Question.NOW : "";
    }

    private List<Mark> marks(Look look, Measure measure, Period over, Dimension dimension, List<String> values, Map<String, Long> counted) {
        String stand = dimension == Dimension.AGENCY ? stand(look, measure, over) : "";
        return values.stream().map(value -> Mark.of(counted.getOrDefault(value, 0L), dimension == Dimension.AGENCY ? look.recordsOf(value, measure, over) + stand
                : look.records(measure, over, Map.of(dimension, value)))).toList();
    }

    /** Several measures beside each other, each a row, beside the period before. */
    Chart beside(Look look, String id, String title, String note, List<String> keys) {
        List<Measure> shown = keys.stream().map(this::measure).toList();
        String unit = shown.stream().map(measure -> measure.unit().label()).distinct().count() == 1 ? shown.getFirst().unit().label() : "";
        return new Chart(id, Shape.BARS, title, note, "指标", shown.stream().map(measure -> Label.of(measure.title())).toList(), List.of(
                new Series("本期", unit, Shade.MAIN, shown.stream().map(measure -> mark(look, measure, look.period())).toList()),
                new Series("上期", unit, Shade.PAST, shown.stream().map(measure -> mark(look, measure, look.before())).toList())), files(look, id));
    }

    Map<String, Long> byAgency(String key, Asked asked) {
        return figures.by(measure(key), asked, Dimension.AGENCY);
    }

    Map<String, String> agencyNames(java.util.Collection<String> codes) {
        return words.words(Dimension.AGENCY, codes);
    }

    static List<Taking> files(Look look, String id) {
        return List.of(new Taking("CSV", look.table(id, "csv")), new Taking("XLSX", look.table(id, "xlsx")));
    }
}
