package mingbai.report.annual;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.request.reading.AnnualRequestReading;
import mingbai.request.reading.AnnualRow;
import mingbai.request.reading.FeeReading;
import mingbai.request.remedy.RemedyKind;
import mingbai.request.remedy.RemedyReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The three tables of the annual report (Art. 50(1)-(4)) counted from records, for an agency or for it with all below it. Every number opens what it counts in
 * {@link AnnualCells}.
 *
 * <p>The tree is the one on record today, with every body that ever stood in it: one that a reform ended keeps what it received and closed, and what it
 * had open counts with its successor from the day it passed there. So nothing of a tree is lost by a reform within it, and a consolidated report is
 * the sum of its parts. A blank in table 1 is a figure nobody told, which is not 0; tables 2 and 3 are complete by construction.
 */
@Component
@Transactional(readOnly = true)
public class CountAnnual {

    private final AgencyReading agencies;
    private final AnnualRequestReading requests;
    private final RemedyReading remedies;
    private final FeeReading fees;
    private final Table1Counting disclosed;

    CountAnnual(AgencyReading agencies, AnnualRequestReading requests, RemedyReading remedies, FeeReading fees, Table1Counting disclosed) {
        this.agencies = agencies;
        this.requests = requests;
        this.remedies = remedies;
        this.fees = fees;
        this.disclosed = disclosed;
    }

    /**
     * The tables as the records stand now; no words.
     *
     * @param agency code of an agency on record
     * @throws mingbai.web.NotFound for an unknown agency
     */
    public AnnualReport of(String agency, int year, Scope scope) {
        List<String> codes = codes(agency, scope);
        return new AnnualReport(agency, year, AnnualReport.FORMAT_2021, disclosed.table(codes, year), table2(codes, year), table3(codes, year), new TreeMap<>());
    }

    /** Whether a report tells of no request at all: its zeros are then what was counted, not what is missing. */
    public static boolean knowsNoRequest(AnnualReport report) {
        return Long.valueOf(0).equals(report.table2().sum(List.of(Row.R1_NEW, Row.R2_CARRIED_IN), Column.TOTAL));
    }

    /** Processing fees collected in the year, in fen: part six reports them (国办函〔2020〕109号). */
    public long processingFees(String agency, int year, Scope scope) {
        return fees.sum(codes(agency, scope), year);
    }

    private List<String> codes(String agency, Scope scope) {
        agencies.require(agency);
        return scope.agencies(agency, agencies::subtree);
    }

    private Table2 table2(Collection<String> codes, int year) {
        AnnualRequestReading.Table counted = requests.table(codes, year);
        Table2.Builder table = Table2.zeros();
        for (AnnualRow row : AnnualRow.all()) {
            Row of = Row.ofKey(row.key()).orElseThrow();
            Column.parts().forEach(column -> table.set(of, column, counted.of(row, column.kind().orElseThrow())));
        }
        return table.totalled().build();
    }

    private Table3 table3(Collection<String> codes, int year) {
        Map<RemedyKind, RemedyReading.Counts> counts = remedies.counts(codes, year);
        Table3.Builder table = Table3.zeros();
        counts.forEach((kind, counted) -> table.row(RemedyRow.ofKey(kind.code()).orElseThrow(),
                List.of(counted.upheld(), counted.corrected(), counted.other(), counted.pending(), counted.total())));
        return table.build();
    }
}
