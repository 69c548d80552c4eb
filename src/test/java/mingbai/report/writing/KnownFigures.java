package mingbai.report.writing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Figure;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.figure.Scope;
import mingbai.figure.Source;
import mingbai.figure.Unit;

/** Figures said beforehand, for tests without a database: by measure, period and what it was narrowed to. */
final class KnownFigures implements Figures {

    private static final Source PAPERS = new Source("文件", "papers", "id", "agency", "day", "label", "label", "''", "''", Map.of(Dimension.GENRE, "genre"));

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Long> values = new HashMap<>();
    private final Map<String, Map<String, Long>> breakdowns = new HashMap<>();

    KnownFigures measure(String key, String title) {
        measures.put(key, Measure.count(key, title, title + "按记录统计。", Unit.ENTRY, PAPERS, "1 = 1", true));
        return this;
    }

    /** One whose records people keep. */
    KnownFigures kept(String key, String title) {
        measures.put(key, measure(key, title).measures.get(key).keptByPeople());
        return this;
    }

    /** One whose records the public may not see. */
    KnownFigures closed(String key, String title) {
        measures.put(key, Measure.count(key, title, title + "按记录统计。", Unit.ENTRY, PAPERS, "1 = 1", false));
        return this;
    }

    KnownFigures value(String key, String period, long value) {
        values.put(key + "@" + period, value);
        return this;
    }

    KnownFigures by(String key, Map<String, Long> breakdown) {
        breakdowns.put(key, breakdown);
        return this;
    }

    @Override
    public Optional<Measure> measure(String key) {
        return Optional.ofNullable(measures.get(key));
    }

    @Override
    public Figure of(Measure measure, Asked asked) {
        long value = values.getOrDefault(measure.key() + "@" + asked.period().code(), 0L);
        return new Figure(measure, asked, value, value);
    }

    @Override
    public Map<String, Long> by(Measure measure, Asked asked, Dimension dimension) {
        return breakdowns.getOrDefault(measure.key(), Map.of());
    }

    @Override
    public List<FigureRecord> records(Measure measure, Asked asked, int most) {
        return LongStream.rangeClosed(1, Math.min(most, of(measure, asked).value()))
                .mapToObj(n -> new FigureRecord(Long.toString(n), "A", "2026-03-0" + n, "第" + n + "份文件（责任人宋二宁）", measure.open() ? "第" + n + "份文件" : "", "/desk/document/" + n, "", 1)).toList();
    }

    @Override
    public List<String> agencies(String agency, Scope scope) {
        return scope == Scope.OWN ? List.of(agency) : List.of(agency, agency + "-1");
    }

    @Override
    public Map<String, String> names(Dimension dimension, Collection<String> values) {
        return values.stream().collect(Collectors.toMap(value -> value, value -> value));
    }
}
