package mingbai.inquiry.hotline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Figure;
import mingbai.figure.FigureReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.web.chart.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the hotline as its pages show them: a period, the time before it, its months, its kinds of matters. */
@Component
public class HotlineFigures {

    /** Calls are on record from here on at the earliest. */
    private static final LocalDate FIRST = LocalDate.of(1983, 1, 1);
    private static final int KINDS = 30;

    private final FigureReading figures;
    private final MeasureList measures;
    private final Clock clock;

    HotlineFigures(FigureReading figures, MeasureList measures, Clock clock) {
        this.figures = figures;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * Received and of these handled.
     *
     * @param kind narrowed to one kind of matter, null for all
     * @param kept whether the hotline is on record for the time at all
     */
    public record Line(String label, Period period, @Nullable String kind, long received, long handled, boolean kept) {

        /** In percent with two decimals: 40,386 of 40,676 are 99.29%. */
        public String rate() {
            return Numbers.share(handled, received);
        }

        /** Where the records stand. @param measure without its group @param list {@code /report/records}, or the desk's */
        public String address(String list, String measure, String agency) {
            return list + "?measure=hotline." + measure + (agency.isEmpty() ? "" : "&agency=" + agency) + "&scope=tree&from=" + period.from() + "&to=" + period.to()
                    + (kind == null ? "" : "&kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8));
        }
    }

    /** @param back followed up, @param rated of these who said whether content, @param satisfied of these content */
    public record Overview(Line whole, Line cumulative, long open, long back, long rated, long satisfied, List<Line> months, List<Line> kinds) {

        public String satisfaction() {
            return Numbers.share(satisfied, rated);
        }
    }

    /** @param agencies null for all there are */
    @Transactional(readOnly = true)
    public Overview of(@Nullable Collection<String> agencies, Period period) {
        LocalDate today = LocalDate.now(clock);
        Line whole = line(period.label(), agencies, period);
        Line cumulative = line("历年累计", agencies, new Period(period.from().isBefore(FIRST) ? period.from() : FIRST, period.to()));
        List<Line> months = period.wholeMonths() > 1 ? period.months().stream().filter(month -> !month.from().isAfter(today)).map(month -> line(month.label(), agencies, month)).toList()
                : List.of();
        return new Overview(whole, cumulative, value("open", agencies, period), value("called-back", agencies, period), value("rated", agencies, period),
                value("satisfied", agencies, period), months, kinds(agencies, period));
    }

    private Line line(String label, @Nullable Collection<String> agencies, Period period) {
        Figure received = figures.of(measures.require("hotline.received"), Asked.of(agencies, period));
        return new Line(label, period, null, received.value(), received.value() == 0 ? 0 : value("handled", agencies, period), !received.isNone());
    }

    private long value(String measure, @Nullable Collection<String> agencies, Period period) {
        return figures.of(measures.require("hotline." + measure), Asked.of(agencies, period)).value();
    }

    private List<Line> kinds(@Nullable Collection<String> agencies, Period period) {
        Map<String, Long> received = figures.by(measures.require("hotline.received"), Asked.of(agencies, period), Dimension.KIND);
        Map<String, Long> handled = figures.by(measures.require("hotline.handled"), Asked.of(agencies, period), Dimension.KIND);
        List<Line> lines = new ArrayList<>();
        received.forEach((kind, calls) -> lines.add(new Line(kind.isEmpty() ? "未分类" : kind, period, kind, calls, handled.getOrDefault(kind, 0L), true)));
        return lines.stream().limit(KINDS).toList();
    }

    /** A period as it stands in an address; the running year for anything that is none, or that has not begun. */
    public Period period(String code) {
        LocalDate today = LocalDate.now(clock);
        return Period.ofCode(code).filter(period -> !period.from().isAfter(today)).orElseGet(() -> Period.year(today.getYear()));
    }

    /** This month, this quarter, this year, and of the years before those with calls. */
    @Transactional(readOnly = true)
    public List<Period> offered() {
        LocalDate today = LocalDate.now(clock);
        Stream<Period> before = Stream.of(Period.year(today.getYear() - 1), Period.year(today.getYear() - 2)).filter(year -> value("received", null, year) > 0);
        return Stream.concat(Stream.of(Period.month(today.getYear(), today.getMonthValue()), Period.quarter(today.getYear(), (today.getMonthValue() + 2) / 3),
                Period.year(today.getYear())), before).toList();
    }
}
