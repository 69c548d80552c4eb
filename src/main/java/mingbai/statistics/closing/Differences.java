package mingbai.statistics.closing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.figure.Asked;
import mingbai.figure.FigureReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.statistics.closing.FrozenFile.Line;
import mingbai.storage.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which records two lists of one figure do not share: a closed period against the version before, or against the records as they stand. */
@Component
public class Differences {

    private final ClosingTable closings;
    private final FileStore files;
    private final FigureReading figures;

    Differences(ClosingTable closings, FileStore files, FigureReading figures) {
        this.closings = closings;
        this.files = files;
        this.figures = figures;
    }

    /** How many came and went. A record whose day, agency or amount changed went and came. */
    record Tally(long added, long removed) {}

    /** Those that came and those that went, each at most so many as were asked for. */
    public record Lists(List<FigureRecord> added, List<FigureRecord> removed, long addedInAll, long removedInAll) {}

    /** Against a figure that an earlier version has; all are new where it has none. */
    @Transactional(readOnly = true)
    Tally tally(long before, String measure, Path now) {
        Lists lists = between(before, measure, keep -> FrozenFile.read(now, line -> keep(keep, line)), 0);
        return new Tally(lists.addedInAll(), lists.removedInAll());
    }

    /** What the newer version has otherwise than the older. */
    @Transactional(readOnly = true)
    public Lists between(Closing older, Closing newer, Measure measure, int most) {
        return calledNow(measure, between(older.id(), measure.key(),
                taker -> closings.frozen(newer.id(), measure.key()).ifPresent(frozen -> FrozenFile.read(files.path(frozen.hash()), line -> keep(taker, line))), most));
    }

    /** What the records as they stand have otherwise than the closing. */
    @Transactional(readOnly = true)
    public Lists withNow(Closing closing, Measure measure, int most) {
        return calledNow(measure, between(closing.id(), measure.key(), taker -> figures.each(measure, Asked.of(closing.agencies(), closing.period()),
                record -> taker.take(new Line(record, Map.of()))), most));
    }

    private Lists calledNow(Measure measure, Lists lists) {
        return new Lists(figures.asCalledNow(measure, lists.added()), figures.asCalledNow(measure, lists.removed()), lists.addedInAll(), lists.removedInAll());
    }

    /** A list that hands its lines on. */
    private interface Lines {
        void each(Taker taker);
    }

    private interface Taker {
        void take(Line line);
    }

    private static boolean keep(Taker taker, Line line) {
        taker.take(line);
        return true;
    }

    private Lists between(long before, String measure, Lines now, int most) {
        Map<String, FigureRecord> old = new HashMap<>();
        closings.frozen(before, measure).ifPresent(frozen -> FrozenFile.read(files.path(frozen.hash()), line -> {
            old.put(line.sameness(), line.record());
            return true;
        }));
        List<FigureRecord> added = new ArrayList<>();
        long[] more = {0};
        now.each(line -> {
            if (old.remove(line.sameness()) == null && more[0]++ < most) {
                added.add(line.record());
            }
        });
        return new Lists(added, old.values().stream().sorted(java.util.Comparator.comparing(FigureRecord::day).reversed().thenComparing(FigureRecord::id)).limit(most).toList(),
                more[0], old.size());
    }
}
