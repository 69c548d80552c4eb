package mingbai.report.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.figure.Asked;
import mingbai.figure.Comparison;
import mingbai.figure.Figure;
import mingbai.figure.Measure;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.report.writing.Composed.Source;
import mingbai.report.writing.Composed.Words;

/** The figures of one document: each is asked for once and stands once in the list of sources, however often the text names it. */
final class Sources {

    private final Subject subject;
    private final Figures figures;
    private final Map<Question, Figure> asked = new LinkedHashMap<>();
    private final Map<Object, Source> sources = new LinkedHashMap<>();

    Sources(Subject subject, Figures figures) {
        this.subject = subject;
        this.figures = figures;
    }

    private record Question(String key, Asked asked) {}

    List<Source> all() {
        return new ArrayList<>(sources.values());
    }

    Scope scope(Placeholder placeholder) {
        return placeholder.scope() == null ? subject.scope() : placeholder.scope();
    }

    /** A setting the measure's records do not know narrows nothing here: it was refused when the text was saved. */
    Asked asked(Placeholder placeholder, Measure measure) {
        Asked of = Asked.of(figures.agencies(subject.agency(), scope(placeholder)), placeholder.span().of(subject.counted()));
        for (var narrowed : placeholder.narrowed().entrySet()) {
            of = measure.knows(narrowed.getKey()) ? of.with(narrowed.getKey(), narrowed.getValue()) : of;
        }
        return of;
    }

    Figure figure(Placeholder placeholder, Measure measure) {
        return figure(measure, asked(placeholder, measure));
    }

    Figure figure(Measure measure, Asked question) {
        return asked.computeIfAbsent(new Question(measure.key(), question), key -> figures.of(measure, question));
    }

    Words number(Placeholder placeholder) {
        Optional<Measure> measure = figures.measure(placeholder.first());
        return measure.isEmpty() ? unknown(placeholder.first()) : words(figure(placeholder, measure.get()), scope(placeholder));
    }

    Words words(Figure figure, Scope scope) {
        Source source = source(figure, scope);
        return new Words(figure.withUnit(), source.n(), source.address());
    }

    Source source(Figure figure, Scope scope) {
        Measure measure = figure.measure();
        String narrowed = figure.asked().narrowed().entrySet().stream().map(entry -> "，" + entry.getKey().label() + "为“" + entry.getValue() + "”").sorted()
                .reduce("", String::concat);
        return sources.computeIfAbsent(new Question(measure.key(), figure.asked()), key -> new Source(sources.size() + 1, measure.key(), measure.title(),
                measure.definition() + (narrowed.isEmpty() ? "" : "（仅" + narrowed.substring(1) + "）"), figure.asked().period().label(), scope.label(),
                figure.withUnit(), RecordsAddress.of(figure, subject.agency(), scope), figure.isNone()));
    }

    /** A measure this installation does not have: said as 无记录, with its key, so that somebody can put the template right. */
    Words unknown(String key) {
        Source source = sources.computeIfAbsent(key, none -> new Source(sources.size() + 1, key, key, "系统里没有这个指标，无法统计", subject.counted().label(),
                subject.scope().label(), Figure.NO_RECORD, "", true));
        return new Words(Figure.NO_RECORD, source.n(), "");
    }

    List<Words> against(Placeholder placeholder) {
        Optional<Measure> measure = figures.measure(placeholder.first());
        if (measure.isEmpty()) {
            return List.of(unknown(placeholder.first()));
        }
        Figure now = figure(placeholder, measure.get());
        Period earlier = placeholder.verb() == Verb.AGAINST_YEAR ? now.asked().period().yearBefore() : now.asked().period().before();
        Figure before = figure(measure.get(), now.asked().in(earlier));
        Comparison compared = new Comparison(now, before);
        Words told = words(before, scope(placeholder));
        String words = compared.way() == Comparison.Way.UNKNOWN ? "与" + earlier.label() + compared.words() : "比" + earlier.label() + compared.words();
        return List.of(new Words(words, told.source(), told.address()));
    }

    /** With two decimals, as 99.98%; of nothing there is no share. */
    Words share(Placeholder placeholder) {
        Optional<Measure> part = figures.measure(placeholder.words().getFirst());
        Optional<Measure> whole = figures.measure(placeholder.words().getLast());
        if (part.isEmpty() || whole.isEmpty()) {
            return unknown(placeholder.words().get(part.isEmpty() ? 0 : 1));
        }
        Figure some = figure(placeholder, part.get());
        Figure all = figure(placeholder, whole.get());
        source(some, scope(placeholder));
        Words told = words(all, scope(placeholder));
        boolean none = some.isNone() || all.isNone() || all.value() == 0;
        String text = none ? Figure.NO_RECORD : BigDecimal.valueOf(some.value()).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(all.value()), 2, RoundingMode.HALF_UP).toPlainString() + "%";
        return new Words(text, told.source(), told.address());
    }

    /** It draws nothing in the text: the list of sources names it. */
    Words evidence(String evidence) {
        Source source = sources.computeIfAbsent(List.of(evidence), key -> new Source(sources.size() + 1, "", "由人填写的数字", "依据：" + evidence, subject.period().label(),
                subject.scope().label(), "", "", false));
        return new Words("", source.n(), "");
    }

    /** The period that follows, of the same length. */
    static Period after(Period period) {
        int months = period.wholeMonths();
        if (months > 0) {
            var first = java.time.YearMonth.from(period.from()).plusMonths(months);
            return new Period(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        return new Period(period.to().plusDays(1), period.to().plusDays(days));
    }
}
