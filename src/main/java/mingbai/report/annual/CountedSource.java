package mingbai.report.annual;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingbai.figure.FigureRecord;
import mingbai.figure.Scope;
import org.springframework.stereotype.Component;

/** The figures of a report as {@link CountAnnual} counts and {@link AnnualCells} opens them. */
@Component
class CountedSource implements AnnualSource {

    private final CountAnnual count;
    private final AnnualCells cells;
    private final ReceivedReading received;

    CountedSource(CountAnnual count, AnnualCells cells, ReceivedReading received) {
        this.count = count;
        this.cells = cells;
        this.received = received;
    }

    @Override
    public AnnualReport count(String agency, int year, Scope scope) {
        return count.of(agency, year, scope);
    }

    @Override
    public List<CellRecord> records(String agency, int year, Scope scope, String where, long offset, int limit) {
        return cells.records(agency, year, scope, where, offset, limit).stream().map(CountedSource::record).toList();
    }

    @Override
    public long records(String agency, int year, Scope scope, String where) {
        return cells.count(agency, year, scope, where);
    }

    @Override
    public void each(String agency, int year, Scope scope, String where, Consumer<CellRecord> taker) {
        cells.each(agency, year, scope, where, one -> taker.accept(record(one)));
    }

    @Override
    public Optional<AnnualReport> received(String agency, int year) {
        return received.of(agency, year);
    }

    private static CellRecord record(FigureRecord one) {
        return new CellRecord(one.id(), one.agency(), one.label(), one.address(), one.amount());
    }
}
