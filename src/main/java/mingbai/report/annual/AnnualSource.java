package mingbai.report.annual;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingbai.figure.Scope;

/** Where the figures of a report come from: counted from records, each opened by the very condition it was counted with. */
interface AnnualSource {

    /** A record behind a cell. @param address on the desk, "" where there is no page; @param amount what it adds, 1 in a count */
    record CellRecord(String id, String agency, String label, String address, long amount) {}

    /** The three tables; no words. */
    AnnualReport count(String agency, int year, Scope scope);

    List<CellRecord> records(String agency, int year, Scope scope, String where, long offset, int limit);

    long records(String agency, int year, Scope scope, String where);

    /** All of them, one by one as they are read. */
    void each(String agency, int year, Scope scope, String where, Consumer<CellRecord> taker);

    /** What a unit outside the system sent in. */
    Optional<AnnualReport> received(String agency, int year);
}
