package mingbai.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Figure;
import mingbai.figure.Measure;
import mingbai.figure.Period;
import mingbai.report.writing.Composed.Part.Grid;
import mingbai.report.writing.Composed.Words;

/** Tables of a document: several figures beside the period before, or one broken down by a dimension or by month. Every number opens its records. */
final class Grids {

    private final Subject subject;
    private final Figures figures;
    private final Sources sources;

    Grids(Subject subject, Figures figures, Sources sources) {
        this.subject = subject;
        this.figures = figures;
        this.sources = sources;
    }

    Grid of(Placeholder asked) {
        if (asked.months()) {
            return byMonth(asked);
        }
        return asked.by() == null ? measures(asked) : broken(asked, asked.by());
    }

    /** 指标、计量单位、本期、上期. */
    private Grid measures(Placeholder asked) {
        Period period = asked.span().of(subject.counted());
        List<List<Words>> rows = new ArrayList<>();
        for (String key : asked.words()) {
            Optional<Measure> measure = figures.measure(key);
            if (measure.isEmpty()) {
                Words unknown = sources.unknown(key);
                rows.add(List.of(Words.of(key), Words.of(""), unknown, unknown));
            } else {
                Figure now = sources.figure(asked, measure.get());
                Figure before = sources.figure(measure.get(), now.asked().in(period.before()));
                rows.add(List.of(Words.of(measure.get().title()), Words.of(measure.get().unit().label()), cell(asked, now), cell(asked, before)));
            }
        }
        return new Grid(period.label() + "主要数据", List.of("指标", "计量单位", period.label(), period.before().label()), rows);
    }

    private Words cell(Placeholder asked, Figure figure) {
        Words told = sources.words(figure, sources.scope(asked));
        return new Words(figure.text(), told.source(), told.address());
    }

    /** The greatest first; what is beyond the limit is added up, so that the rows make the total. */
    private Grid broken(Placeholder asked, Dimension dimension) {
        List<List<Words>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(dimension.label()));
        List<Measure> measures = asked.words().stream().map(figures::measure).flatMap(Optional::stream).filter(measure -> measure.knows(dimension)).toList();
        if (measures.isEmpty()) {
            return new Grid(asked.first(), List.of(dimension.label(), "数量"), List.of(List.of(Words.of("合计"), sources.unknown(asked.first()))));
        }
        measures.forEach(measure -> head.add(measure.title() + "（" + measure.unit().label() + "）"));
        List<Map<String, Long>> values = measures.stream().map(measure -> figures.by(measure, sources.asked(asked, measure), dimension)).toList();
        List<String> all = values.stream().flatMap(map -> map.keySet().stream()).distinct().toList();
        List<String> shown = all.subList(0, Math.min(asked.most(), all.size()));
        Map<String, String> names = figures.names(dimension, shown);
        for (String value : shown) {
            rows.add(row(asked, value.isEmpty() ? "未分类" : Objects.requireNonNullElse(names.get(value), value), measures, values, List.of(value), dimension));
        }
        if (all.size() > shown.size()) {
            rows.add(row(asked, "其余" + (all.size() - shown.size()) + "类合计", measures, values, all.subList(shown.size(), all.size()), null));
        }
        List<Words> total = new ArrayList<>(List.of(Words.of("合计")));
        measures.forEach(measure -> total.add(cell(asked, sources.figure(asked, measure))));
        rows.add(total);
        return new Grid(measures.getFirst().title() + "（按" + dimension.label() + "）", head, rows);
    }

    private List<Words> row(Placeholder asked, String name, List<Measure> measures, List<Map<String, Long>> values, List<String> of,
            @org.jspecify.annotations.Nullable Dimension dimension) {
        List<Words> row = new ArrayList<>(List.of(Words.of(name)));
        for (int i = 0; i < measures.size(); i++) {
            Map<String, Long> column = values.get(i);
            long sum = of.stream().mapToLong(value -> column.getOrDefault(value, 0L)).sum();
            Measure measure = measures.get(i);
            Asked question = sources.asked(asked, measure);
            Figure total = sources.figure(asked, measure);
            Words source = sources.words(total, sources.scope(asked));
            Figure narrowed = new Figure(measure, dimension == null ? question : question.with(dimension, of.getFirst()), sum, sum == 0 ? 0 : 1);
            row.add(new Words(total.isNone() ? Figure.NO_RECORD : measure.unit().shown(sum), source.source(),
                    dimension == null ? "" : RecordsAddress.of(narrowed, subject.agency(), sources.scope(asked))));
        }
        return row;
    }

    private Grid byMonth(Placeholder asked) {
        List<Measure> measures = asked.words().stream().map(figures::measure).flatMap(Optional::stream).toList();
        if (measures.isEmpty()) {
            return new Grid(asked.first(), List.of("月份", "数量"), List.of(List.of(Words.of("合计"), sources.unknown(asked.first()))));
        }
        List<String> head = new ArrayList<>(List.of("月份"));
        measures.forEach(measure -> head.add(measure.title() + "（" + measure.unit().label() + "）"));
        List<List<Words>> rows = new ArrayList<>();
        for (Period month : asked.span().of(subject.counted()).months()) {
            List<Words> row = new ArrayList<>(List.of(Words.of(month.label())));
            for (Measure measure : measures) {
                Figure figure = sources.figure(measure, sources.asked(asked, measure).in(month));
                row.add(new Words(figure.text(), sources.words(sources.figure(asked, measure), sources.scope(asked)).source(),
                        RecordsAddress.of(figure, subject.agency(), sources.scope(asked))));
            }
            rows.add(row);
        }
        List<Words> total = new ArrayList<>(List.of(Words.of("合计")));
        measures.forEach(measure -> total.add(cell(asked, sources.figure(asked, measure))));
        rows.add(total);
        return new Grid(measures.getFirst().title() + "（按月）", head, rows);
    }
}
