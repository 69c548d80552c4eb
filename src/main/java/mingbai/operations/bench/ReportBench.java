package mingbai.operations.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.ledger.Rounds;
import mingbai.ledger.reading.LedgerReading;
import mingbai.report.annual.AnnualCells;
import mingbai.report.annual.AnnualIdentities;
import mingbai.report.annual.AnnualReport;
import mingbai.report.annual.Column;
import mingbai.report.annual.CountAnnual;
import mingbai.report.annual.Row;
import mingbai.request.bench.MadeRequestsTable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The benchmark of the annual report: a million requests of one year over 530 agencies below one government, counted as its consolidated report. Seconds; the
 * first run and then the median of {@value #RUNS}. On PostgreSQL with {@code MINGBAI_DATABASE_URL} naming an empty database ({@code
 * MINGBAI_DATABASE_URL=jdbc:postgresql://host/db MINGBAI_DATABASE_USER=… ./mingbai bench report}), else on SQLite. Nothing else works in the program meanwhile.
 */
@Component
public class ReportBench {

    public static final int ROWS = 1_000_000;
    private static final int AGENCIES = 530;
    private static final int RUNS = 5;
    private static final int YEAR = 2025;
    private static final double ASKED_SECONDS = 2;
    private static final String ROOT = "bench-government";
    private static final String LARGEST = "table2.r1_new.total";

    private final EstablishAgency establish;
    private final AgencyReading agencies;
    private final MadeRequestsTable made;
    private final CountAnnual count;
    private final AnnualCells cells;
    private final LedgerReading ledger;
    private final List<Rounds> rounds;

    ReportBench(EstablishAgency establish, AgencyReading agencies, MadeRequestsTable made, CountAnnual count, AnnualCells cells, LedgerReading ledger, List<Rounds> rounds) {
        this.establish = establish;
        this.agencies = agencies;
        this.made = made;
        this.count = count;
        this.cells = cells;
        this.ledger = ledger;
        this.rounds = rounds;
    }

    private record Line(String what, double firstSeconds, double medianSeconds) {}

    /** @param database as it is called in the results @return whether the median of the whole tree took no longer than asked, and all its identities hold */
    public boolean run(int rows, String database, Path results, Consumer<String> out) throws IOException {
        if (!agencies.within("").isEmpty()) {
            throw new IllegalStateException("the database is not empty: a benchmark never works on real data");
        }
        rounds.forEach(Rounds::stop);
        establish.establish(Actor.PROGRAM, ROOT, AgencyFacts.of("某市人民政府", "", AgencyKind.GOVERNMENT, AgencyLevel.CITY));
        for (int i = 0; i < AGENCIES; i++) {
            establish.establish(Actor.PROGRAM, "bench-" + i, AgencyFacts.of("某局" + i, ROOT, AgencyKind.DEPARTMENT, AgencyLevel.CITY));
        }
        long begin = System.nanoTime();
        made.write(rows, AGENCIES, YEAR);
        made.known();
        while (ledger.counts().waiting() > 0) {
            Thread.onSpinWait();
        }
        out.accept("%d requests of %d agencies written in %.1f s (%s)".formatted(rows, AGENCIES, (System.nanoTime() - begin) / 1e9, database));
        AnnualReport report = count.of(ROOT, YEAR, Scope.TREE);
        boolean right = AnnualIdentities.check(report, null).stream().noneMatch(broken -> broken.rule().startsWith("T2"))
                && Long.valueOf(rows).equals(report.table2().sum(List.of(Row.R1_NEW, Row.R2_CARRIED_IN), Column.TOTAL));
        List<Line> lines = List.of(measured("whole tree, three tables", () -> count.of(ROOT, YEAR, Scope.TREE), out),
                measured("one agency", () -> count.of("bench-7", YEAR, Scope.OWN), out),
                measured("first page of the longest list", () -> cells.records(ROOT, YEAR, Scope.TREE, LARGEST, 0, 30), out));
        boolean reached = right && lines.getFirst().medianSeconds() < ASKED_SECONDS;
        out.accept("the whole tree in %.2f s (less than %.0f s are asked)%s".formatted(lines.getFirst().medianSeconds(), ASKED_SECONDS,
                right ? "" : "; BUT ITS NUMBERS ARE WRONG"));
        write(rows, database, lines, results);
        return reached;
    }

    private static Line measured(String what, Supplier<?> work, Consumer<String> out) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            work.get();
            seconds.add((System.nanoTime() - begin) / 1e9);
        }
        Line line = new Line(what, seconds.getFirst(), seconds.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow());
        out.accept("%-32s first %6.3f s   median of %d %6.3f s".formatted(what, line.firstSeconds, RUNS, line.medianSeconds));
        return line;
    }

    private static void write(int rows, String database, List<Line> lines, Path results) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("requests", rows);
        json.put("agencies", AGENCIES);
        json.put("database", database);
        json.put("askedSeconds", ASKED_SECONDS);
        json.put("runs", lines);
        Files.createDirectories(results);
        Files.writeString(results.resolve("report-" + rows + "-" + database + ".json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }
}
