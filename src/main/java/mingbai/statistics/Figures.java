package mingbai.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Figure;
import mingbai.figure.FigureReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.statistics.closing.FrozenReading;
import mingbai.statistics.closing.FrozenReading.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures for pages, papers and files: of a closed period as they were frozen, else as the records stand. Value, breakdown and records agree. */
@Component
@Transactional(readOnly = true)
public class Figures {

    private static final int AT_ONCE = 1_000;

    private final FigureReading live;
    private final FrozenReading frozen;

    Figures(FigureReading live, FrozenReading frozen) {
        this.live = live;
        this.frozen = frozen;
    }

    public FigureView of(Measure measure, Asked asked) {
        Figure now = live.of(measure, asked);
        return frozen.find(measure, asked).map(found -> new FigureView(frozen(found, measure, asked), by(found), now.value())).orElse(FigureView.live(now));
    }

    /** Frozen none of a part whose whole was frozen with records is 0. */
    private Figure frozen(Found found, Measure measure, Asked asked) {
        Figure figure = frozen.figure(found, measure, asked);
        Measure whole = measure.partOf();
        return figure.isNone() && whole != null && of(whole, Asked.of(asked.agencies(), asked.period())).figure().records() > 0 ? figure.ofKeptRecords() : figure;
    }

    private static FrozenBy by(Found found) {
        return new FrozenBy(found.closing().id(), found.closing().agency(), found.closing().number(), found.closing().closedOn());
    }

    /** As the records stand, also in a period that was closed. */
    public FigureView now(Measure measure, Asked asked) {
        return FigureView.live(live.of(measure, asked));
    }

    /** By the values of a dimension that occur, the greatest first; "" are records without one. */
    public Map<String, Long> by(Measure measure, Asked asked, Dimension dimension) {
        Optional<Found> found = frozen.find(measure, asked);
        return found.isPresent() ? frozen.by(found.get(), asked, dimension) : live.by(measure, asked, dimension);
    }

    /** By two dimensions at once. */
    public Map<String, Map<String, Long>> by(Measure measure, Asked asked, Dimension rows, Dimension columns) {
        Optional<Found> found = frozen.find(measure, asked);
        return found.isPresent() ? frozen.by(found.get(), asked, rows, columns) : live.by(measure, asked, rows, columns);
    }

    /** The records behind the figure, the latest day first; also those of a closed period called as they may be today. */
    public List<FigureRecord> records(Measure measure, Asked asked, long offset, int limit) {
        Optional<Found> found = frozen.find(measure, asked);
        return found.isPresent() ? live.asCalledNow(measure, frozen.records(found.get(), asked, offset, limit)) : live.records(measure, asked, offset, limit);
    }

    /** The first so many of them in one piece, for files; to be closed, within a transaction. @param now also in a period that was closed as they stand */
    public Stream<FigureRecord> stream(Measure measure, Asked asked, boolean now, int most) {
        Optional<Found> found = now ? Optional.empty() : frozen.find(measure, asked);
        return found.isEmpty() ? live.stream(measure, asked).limit(most) : frozen.records(found.get(), asked, 0, most).stream().gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(records -> live.asCalledNow(measure, records).stream());
    }

    /**
     * Whether these agencies together are answered as the records stand, while the closing of some of them holds for those alone: then what leads from
     * the number of one to its records must ask for them as they stand.
     */
    public boolean liveBesideClosed(Measure measure, Asked asked) {
        return frozen.isClosedSomewhere(asked.period()) && frozen.find(measure, asked).isEmpty();
    }

    /** The records as they stand, also in a period that was closed. */
    public List<FigureRecord> recordsNow(Measure measure, Asked asked, long offset, int limit) {
        return live.records(measure, asked, offset, limit);
    }
}
