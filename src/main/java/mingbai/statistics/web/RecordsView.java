package mingbai.statistics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Comparison;
import mingbai.figure.Dimension;
import mingbai.figure.FigureRecord;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.statistics.DimensionWords;
import mingbai.statistics.FigureView;
import mingbai.statistics.Figures;
import mingbai.statistics.Question;
import mingbai.statistics.web.RecordsPage.Against;
import mingbai.statistics.web.RecordsPage.Row;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Paging;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the records behind a figure. The public sees public labels and addresses only. */
@Component
class RecordsView {

    static final int SIZE = 50;
    static final int MOST_IN_A_FILE = 100_000;
    private static final int AT_ONCE = 5_000;
    private static final int YEAR = 12;

    private final Figures figures;
    private final AgencyReading agencies;
    private final DimensionWords words;
    private final Clock clock;

    RecordsView(Figures figures, AgencyReading agencies, DimensionWords words, Clock clock) {
        this.figures = figures;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param caller  null for the public
     * @param now     as the records stand, also in a period that was closed
     * @param compare whether beside earlier periods; not on the page of such a one, else each would lead to one before it without end
     */
    RecordsPage page(Question question, @Nullable Caller caller, boolean now, boolean compare, String page) {
        boolean desk = caller != null;
        FigureView closed = figures.of(question.measure(), question.asked());
        FigureView view = now ? figures.now(question.measure(), question.asked()) : closed;
        String base = desk ? Question.DESK : Question.PUBLIC;
        String query = question.query() + (now ? Question.NOW : "");
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, view.figure().records(), base + "?" + query);
        List<FigureRecord> records = records(question, now, paging.offset(), SIZE);
        return new RecordsPage(desk, question.measure(), view, whose(question), question.period().label(), narrowed(question), compare ? against(question, view, base) : List.of(),
                rows(records, question, desk), paging, query, question.period().from().toString(), question.period().to().toString(), hidden(question),
                other(closed, base + "?" + question.query(), now), differences(closed, question, caller));
    }

    private static Choice other(FigureView closed, String address, boolean now) {
        if (closed.frozen() == null) {
            return Choice.of("", "");
        }
        return now ? Choice.of(address, "查看封存的数字（" + closed.frozen().label() + "）") : Choice.of(address + Question.NOW, "查看现在的记录");
    }

    private static String differences(FigureView closed, Question question, @Nullable Caller caller) {
        boolean may = closed.frozen() != null && caller != null
                && Stream.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR).anyMatch(role -> caller.holds(role, closed.frozen().agency()));
        return !may ? "" : "/desk/statistics/closing/" + closed.frozen().closing() + "/difference?with=now&measure=" + question.measure().key();
    }

    private List<FigureRecord> records(Question question, boolean now, long offset, int limit) {
        return now ? figures.recordsNow(question.measure(), question.asked(), offset, limit) : figures.records(question.measure(), question.asked(), offset, limit);
    }

    String whose(Question question) {
        return question.agency().isEmpty() ? "全部机关" : agencies.nameOf(question.agency()) + (question.scope() == Scope.TREE ? "（含所属）" : "");
    }

    private List<String> narrowed(Question question) {
        return question.narrowed().entrySet().stream().map(one -> one.getKey().label() + "：" + words.word(one.getKey(), one.getValue())).toList();
    }

    private static List<Choice> hidden(Question question) {
        List<Choice> hidden = new ArrayList<>(List.of(Choice.of("measure", question.measure().key()), Choice.of("scope", question.scope().code())));
        if (!question.agency().isEmpty()) {
            hidden.add(Choice.of("agency", question.agency()));
        }
        question.narrowed().forEach((dimension, value) -> hidden.add(Choice.of(dimension.code(), value)));
        return hidden;
    }

    private List<Against> against(Question question, FigureView now, String base) {
        List<Against> against = new ArrayList<>();
        Period period = question.period();
        LocalDate today = LocalDate.now(clock);
        if (period.wholeMonths() > YEAR || period.from().isAfter(today)) {
            return against; // nothing was like all the years together
        }
        if (period.to().isAfter(today) && period.wholeMonths() > 0) {
            Period begun = new Period(period.from(), today);
            int months = period.wholeMonths();
            Period before = new Period(period.from().minusMonths(months), today.minusMonths(months));
            against.add(against("上期同样天数", question.in(before), now, base));
            earlier(begun::yearBefore).filter(year -> !year.equals(before)).ifPresent(year -> against.add(against("上年同期", question.in(year), now, base)));
            return against;
        }
        earlier(question.period()::before).ifPresent(before -> against.add(against("上期", question.in(before), now, base)));
        earlier(question.period()::yearBefore).filter(year -> against.stream().noneMatch(one -> one.period().equals(year.label())))
                .ifPresent(year -> against.add(against("上年同期", question.in(year), now, base)));
        return against;
    }

    /** There is none before the first year that can be asked for. */
    private static Optional<Period> earlier(java.util.function.Supplier<Period> period) {
        try {
            return Optional.of(period.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Against against(String label, Question before, FigureView now, String base) {
        FigureView then = figures.of(before.measure(), before.asked());
        return new Against(label, before.period().label(), then.withUnit(), base + "?" + before.query() + "&compare=no", new Comparison(now.figure(), then.figure()).words());
    }

    private List<Row> rows(List<FigureRecord> records, Question question, boolean desk) {
        Map<String, String> names = words.words(Dimension.AGENCY, records.stream().map(FigureRecord::agency).distinct().toList());
        return records.stream().map(record -> new Row(record.day(), names.getOrDefault(record.agency(), record.agency()), desk ? record.label() : record.publicLabel(),
                desk ? record.address() : record.publicAddress(), question.measure().unit().shown(record.amount()))).toList();
    }

    /** All of them, for a file; to be closed, within a transaction. */
    Stream<Row> all(Question question, boolean desk, boolean now) {
        if (figures.of(question.measure(), question.asked()).figure().records() > MOST_IN_A_FILE) {
            throw new Refused("from", "记录超过" + MOST_IN_A_FILE / 10_000 + "万条，请缩短期间或者缩小范围后再下载。");
        }
        return figures.stream(question.measure(), question.asked(), now, MOST_IN_A_FILE).gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(found -> rows(found, question, desk).stream());
    }
}
