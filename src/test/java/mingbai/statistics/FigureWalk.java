package mingbai.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Figure;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.figure.Period;

/** Opens figures: every number, and every number it breaks down into, must have as many records as it says. */
public final class FigureWalk {

    private static final int ENOUGH = 10_000;

    private final Figures figures;
    private final List<String> wrong = new ArrayList<>();

    public FigureWalk(Figures figures) {
        this.figures = figures;
    }

    /** @param scopes the first with all that it breaks down into. @return what does not agree */
    public List<String> over(List<Measure> measures, List<List<String>> scopes, List<Period> periods) {
        for (Measure measure : measures) {
            periods.forEach(period -> check(measure, Asked.of(scopes.getFirst(), period)));
            scopes.stream().skip(1).forEach(scope -> periods.forEach(period -> agrees(measure, Asked.of(scope, period))));
        }
        return wrong;
    }

    private void check(Measure measure, Asked asked) {
        Figure figure = agrees(measure, asked);
        for (Dimension dimension : Dimension.values()) {
            if (measure.knows(dimension)) {
                Map<String, Long> values = figures.by(measure, asked, dimension);
                if (values.values().stream().mapToLong(Long::longValue).sum() != figure.value()) {
                    wrong.add(measure.key() + " by " + dimension + " adds up to something else, " + asked.period().code());
                }
                values.forEach((value, number) -> part(measure, asked, dimension, value, number));
            }
        }
    }

    private void part(Measure measure, Asked asked, Dimension dimension, String value, long number) {
        Figure part = agrees(measure, dimension == Dimension.AGENCY ? Asked.of(List.of(value), asked.period()) : asked.with(dimension, value));
        if (part.value() != number) {
            wrong.add(measure.key() + " " + dimension + "=" + value + " " + asked.period().code() + ": " + number + " opens " + part.value());
        }
    }

    private Figure agrees(Measure measure, Asked asked) {
        Figure figure = figures.of(measure, asked).figure();
        List<FigureRecord> records = figures.records(measure, asked, 0, ENOUGH);
        long value = measure.amount() == null ? records.size() : records.stream().mapToLong(FigureRecord::amount).sum();
        if (value != figure.value() || records.size() != figure.records() || records.stream().map(FigureRecord::id).distinct().count() != records.size()) {
            wrong.add(measure.key() + " " + asked.period().code() + " says " + figure.value() + " and has " + records);
        }
        if (records.stream().anyMatch(record -> !record.day().isEmpty() && !record.day().matches("\\d{4}-\\d{2}-\\d{2}"))) {
            wrong.add(measure.key() + " is listed by no day: " + records);
        }
        return figure;
    }
}
