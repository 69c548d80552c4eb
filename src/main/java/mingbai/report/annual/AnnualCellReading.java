package mingbai.report.annual;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a number of a report: a draft's by what is on record now, a handed-in one's by the list frozen with it. */
@Component
public class AnnualCellReading {

    private final AnnualSource source;
    private final FrozenAnnual frozen;

    AnnualCellReading(AnnualSource source, FrozenAnnual frozen) {
        this.source = source;
        this.frozen = frozen;
    }

    /** A record behind a cell. @param address on the desk, "" where there is no page */
    public record Line(String id, String agency, String label, String address, long amount) {}

    /**
     * @param value  as the report says it
     * @param total  records there are behind it
     * @param live   records there would be if it were counted now
     * @param frozen whether the list is that of the day it was handed in
     */
    public record Opened(String where, String label, String value, List<Line> lines, long total, long live, boolean frozen) {

        /** Whether the records changed since. */
        public boolean moved() {
            return total != live;
        }

        /** Whether a draft says something else than its records of today: every case of tables 2 and 3 counts as one. */
        public boolean stale() {
            return !frozen && (where.startsWith("table2.") || where.startsWith("table3.")) && !value.equals(Long.toString(total));
        }

        /** The number without its records. */
        public Opened unlisted() {
            return new Opened(where, label, value, List.of(), total, live, frozen);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Opened> open(AnnualBook book, AnnualVersion version, String where, long offset, int limit) {
        if (!AnnualFigures.isPath(where)) {
            return Optional.empty();
        }
        String value = value(version, where);
        long live = source.records(book.agency(), book.year(), book.scope(), where);
        String list = version.records();
        if (list == null) {
            List<Line> lines = source.records(book.agency(), book.year(), book.scope(), where, offset, limit).stream().map(AnnualCellReading::line).toList();
            return Optional.of(new Opened(where, AnnualFigures.label(where), value, lines, live, live, false));
        }
        FrozenAnnual.Page page = frozen.read(list, where, offset, limit);
        return Optional.of(new Opened(where, AnnualFigures.label(where), value, page.records().stream().map(AnnualCellReading::line).toList(), page.total(), live, true));
    }

    /** What the report says there: in a table, or in a counted sentence. */
    private static String value(AnnualVersion version, String where) {
        return where.equals(AnnualCells.PROCESSING_FEES) ? version.narrative().passages().stream().flatMap(passage -> passage.figures().stream())
                .filter(quoted -> quoted.where().equals(where)).map(Passage.Quoted::value).findFirst().orElse("见第六部分")
                : AnnualFigures.text(AnnualFigures.of(AnnualText.read(version.report())).get(where));
    }

    /** The frozen records behind a published number. */
    public List<Line> published(AnnualReading.PublicAnnual report, String where, int limit) {
        return frozen.read(report.records(), where, 0, limit).records().stream().map(AnnualCellReading::line).toList();
    }

    private static Line line(AnnualSource.CellRecord one) {
        return new Line(one.id(), one.agency(), one.label(), one.address(), one.amount());
    }
}
