package mingbai.statistics.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.Figure;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.figure.Period;
import mingbai.statistics.closing.Frozen.Part;
import mingbai.statistics.closing.FrozenFile.Line;
import mingbai.storage.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closed periods, read: which closing a question is answered from, and the answer out of its lists. */
@Component
@Transactional(readOnly = true)
public class FrozenReading {

    private final ClosingTable closings;
    private final AgencyReading agencies;
    private final FileStore files;

    FrozenReading(ClosingTable closings, AgencyReading agencies, FileStore files) {
        this.closings = closings;
        this.agencies = agencies;
        this.files = files;
    }

    /** A figure of a closing. */
    public record Found(Closing closing, Frozen frozen) {}

    /**
     * The closing a question is answered from: that of the very period whose tree covers all agencies asked for. Where several do, that of the highest
     * office: a figure on its page and on one of an office below are then the same.
     */
    public Optional<Found> find(Measure measure, Asked asked) {
        List<Closing> closed = closings.closed(asked.period());
        if (closed.isEmpty() || asked.agencies() != null && asked.agencies().isEmpty()) {
            return Optional.empty();
        }
        Collection<String> codes = asked.agencies() == null ? agencies.within("").stream().map(Agency::code).toList() : asked.agencies();
        return highest(closed.stream().filter(closing -> closing.agencies().containsAll(codes)))
                .or(() -> highest(closed.stream().filter(closing -> covers(closing, codes))))
                .flatMap(closing -> closings.frozen(closing.id(), measure.key()).map(frozen -> new Found(closing, frozen)));
    }

    private static Optional<Closing> highest(Stream<Closing> closings) {
        return closings.max(Comparator.comparingInt((Closing closing) -> closing.agencies().size()).thenComparing(Closing::id));
    }

    /** An agency of the tree that was set up after the period had nothing to add; of one that joined with records of that time nothing is frozen. */
    private boolean covers(Closing closing, Collection<String> codes) {
        Set<String> covered = new HashSet<>(closing.agencies());
        List<String> others = codes.stream().filter(code -> !covered.contains(code)).toList();
        return others.size() < codes.size() && new HashSet<>(agencies.subtree(closing.agency())).containsAll(others)
                && agencies.byCodes(others).stream().map(agency -> agency.facts().validFrom()).allMatch(from -> from != null && from.isAfter(closing.period().to()));
    }

    public boolean isClosedSomewhere(Period period) {
        return !closings.closed(period).isEmpty();
    }

    public Figure figure(Found found, Measure measure, Asked asked) {
        long value = 0;
        long records = 0;
        if (asked.narrowed().isEmpty()) {
            for (Part part : parts(found, asked).values()) {
                value += part.value();
                records += part.records();
            }
            return new Figure(measure, asked, value, records);
        }
        Part[] sum = {new Part(0, 0)};
        read(found, asked, line -> sum[0] = sum[0].and(line.record().amount()));
        return new Figure(measure, asked, sum[0].value(), sum[0].records());
    }

    private static Map<String, Part> parts(Found found, Asked asked) {
        Map<String, Part> parts = new TreeMap<>(found.frozen.byAgency());
        List<String> codes = asked.agencies();
        if (codes != null) {
            parts.keySet().retainAll(new HashSet<>(codes));
        }
        return parts;
    }

    /** By the values of a dimension, the greatest first. */
    public Map<String, Long> by(Found found, Asked asked, Dimension dimension) {
        Map<String, Long> values = new TreeMap<>();
        if (dimension == Dimension.AGENCY && asked.narrowed().isEmpty()) {
            parts(found, asked).forEach((code, part) -> values.put(code, part.value()));
        } else {
            read(found, asked, line -> values.merge(line.value(dimension), line.record().amount(), Long::sum));
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        values.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    public Map<String, Map<String, Long>> by(Found found, Asked asked, Dimension rows, Dimension columns) {
        Map<String, Map<String, Long>> values = new TreeMap<>();
        read(found, asked, line -> values.computeIfAbsent(line.value(rows), one -> new TreeMap<>()).merge(line.value(columns), line.record().amount(), Long::sum));
        return values;
    }

    public List<FigureRecord> records(Found found, Asked asked, long offset, int limit) {
        List<FigureRecord> records = new ArrayList<>();
        long[] passed = {0};
        Predicate<Line> matching = FrozenFile.matching(asked);
        FrozenFile.read(files.path(found.frozen.hash()), line -> {
            if (matching.test(line) && passed[0]++ >= offset) {
                records.add(line.record());
            }
            return records.size() < limit;
        });
        return records;
    }

    private interface Taker {
        void take(Line line);
    }

    private void read(Found found, Asked asked, Taker taker) {
        Predicate<Line> matching = FrozenFile.matching(asked);
        FrozenFile.read(files.path(found.frozen.hash()), line -> {
            if (matching.test(line)) {
                taker.take(line);
            }
            return true;
        });
    }

    public Optional<Closing> closing(long id) {
        return closings.find(id);
    }

    /** Its figures, in the order of their keys. */
    public List<Frozen> figures(long closing) {
        return closings.frozen(closing);
    }

    public int counted(long closing) {
        return closings.counted(closing);
    }

    /** The version before, if there was one. */
    public Optional<Closing> before(Closing closing) {
        return closings.versions(closing.agency(), closing.period()).stream().filter(version -> version.number() < closing.number()).findFirst();
    }

    public List<Closing> versions(Closing closing) {
        return closings.versions(closing.agency(), closing.period());
    }

    /** Of these offices, the latest period first. */
    public List<Closing> list(Collection<String> offices, int limit) {
        return closings.list(offices, limit);
    }
}
