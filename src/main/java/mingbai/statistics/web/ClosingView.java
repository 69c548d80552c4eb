package mingbai.statistics.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Scope;
import mingbai.figure.Unit;
import mingbai.figure.WhenNone;
import mingbai.statistics.Question;
import mingbai.statistics.closing.Closing;
import mingbai.statistics.closing.Differences;
import mingbai.statistics.closing.Differences.Lists;
import mingbai.statistics.closing.Frozen;
import mingbai.statistics.closing.FrozenReading;
import mingbai.statistics.web.ClosingPage.Line;
import mingbai.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out a closed period. */
@Component
class ClosingView {

    private static final int SHOWN = 200;

    private final FrozenReading frozen;
    private final Differences differences;
    private final MeasureList measures;
    private final AgencyReading agencies;

    ClosingView(FrozenReading frozen, Differences differences, MeasureList measures, AgencyReading agencies) {
        this.frozen = frozen;
        this.differences = differences;
        this.measures = measures;
        this.agencies = agencies;
    }

    @Transactional(readOnly = true)
    public ClosingPage page(Closing closing) {
        List<Closing> versions = frozen.versions(closing);
        boolean newest = closing.isClosed() && versions.stream().filter(Closing::isClosed).findFirst().map(one -> one.id() == closing.id()).orElse(false);
        List<Choice> others = versions.stream().filter(one -> one.id() != closing.id())
                .map(one -> Choice.of("/desk/statistics/closing/" + one.id(), "第" + one.number() + "版（" + one.state().label() + "）")).toList();
        List<Frozen> figures = frozen.figures(closing.id());
        return new ClosingPage(closing, agencies.nameOf(closing.agency()), figures.size(), others, newest,
                closing.isClosed() ? figures.stream().sorted(java.util.Comparator.comparingInt(one -> place(one.measure()))).map(one -> line(closing, one, kept(one, figures), newest)).toList() : List.of());
    }

    /** As the measures stand on their page; those that no longer exist come last. */
    private int place(String key) {
        int place = measures.all().stream().map(Measure::key).toList().indexOf(key);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Whether there were records of the figure, or of the whole it is part of. */
    private boolean kept(Frozen figure, List<Frozen> all) {
        String whole = measures.find(figure.measure()).map(Measure::partOf).map(Measure::key).orElse(figure.measure());
        return figure.records() > 0 || all.stream().anyMatch(one -> one.measure().equals(whole) && one.records() > 0);
    }

    private Line line(Closing closing, Frozen figure, boolean kept, boolean newest) {
        Optional<Measure> measure = measures.find(figure.measure());
        boolean none = !kept && measure.map(known -> known.whenNone() == WhenNone.NO_RECORD).orElse(false);
        Unit unit = measure.map(Measure::unit).orElse(Unit.ENTRY);
        String base = "/desk/statistics/closing/" + closing.id() + "/difference?measure=" + figure.measure();
        return new Line(figure.measure(), figure.title(), none ? "无记录" : unit.shown(figure.value()) + unit.label(), newest ? measure.map(known ->
                Question.address(Question.DESK, known, closing.agency(), Scope.TREE, closing.period(), Map.of())).orElse("") : "",
                figure.changed() ? "增加" + figure.added() + "条，减少" + figure.removed() + "条" : figure.added() == null ? "" : "没有变化", figure.changed() ? base : "", base + "&with=now");
    }

    /** Empty when there is nothing to compare with. */
    @Transactional(readOnly = true)
    public Optional<DifferencePage> difference(Closing closing, String key, boolean withNow) {
        Optional<Measure> measure = measures.find(key);
        if (!closing.isClosed() || frozen.figures(closing.id()).stream().noneMatch(figure -> figure.measure().equals(key))) {
            return Optional.empty();
        }
        if (withNow) {
            return measure.map(known -> page(closing, known, "封存后到现在", "现在有、封存时没有的记录", "封存时有、现在没有或者已经改动的记录", differences.withNow(closing, known, SHOWN)));
        }
        return frozen.before(closing).flatMap(before -> measure.map(known -> page(closing, known, "第" + before.number() + "版到第" + closing.number() + "版",
                "第" + closing.number() + "版增加的记录", "第" + closing.number() + "版减少或者改动的记录", differences.between(before, closing, known, SHOWN))));
    }

    private DifferencePage page(Closing closing, Measure measure, String against, String came, String went, Lists lists) {
        return new DifferencePage(measure.title(), closing.period().label(), against, "/desk/statistics/closing/" + closing.id(),
                List.of(new DifferencePage.Part(came, lists.addedInAll(), rows(lists.added(), measure)), new DifferencePage.Part(went, lists.removedInAll(), rows(lists.removed(), measure))));
    }

    private List<DifferencePage.Row> rows(List<FigureRecord> records, Measure measure) {
        Map<String, String> names = agencies.namesOf(records.stream().map(FigureRecord::agency).distinct().toList());
        return records.stream().map(record -> new DifferencePage.Row(record.day(), names.getOrDefault(record.agency(), record.agency()), record.label(), record.address(),
                measure.amount() == null ? "" : measure.unit().shown(record.amount()))).toList();
    }
}
