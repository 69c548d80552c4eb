package mingbai.operations.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Cadence;
import mingbai.catalog.ComputeDuties;
import mingbai.catalog.IssueStandard;
import mingbai.catalog.MatterFacts;
import mingbai.catalog.StartCounting;
import mingbai.catalog.TimeLimit;
import mingbai.inspection.DailyLook;
import mingbai.inspection.LookResult;
import mingbai.ledger.Actor;
import mingbai.ledger.Rounds;
import mingbai.ledger.reading.LedgerReading;
import mingbai.publication.bench.MadeDocumentsTable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The benchmark of the daily look: 530 agencies with their duties and a million public documents, looked over for the first time, again with nothing changed,
 * and after {@value #CHANGED} papers got another text. Seconds. On PostgreSQL with {@code MINGBAI_DATABASE_URL} naming an empty database, else on SQLite.
 */
@Component
public class InspectionBench {

    public static final int ROWS = 1_000_000;
    private static final int AGENCIES = 530;
    private static final int CHANGED = 1_000;
    private static final int MATTERS = 10;
    private static final int MONTHS = 2;
    private static final double ASKED_FIRST = 20 * 60;
    private static final double ASKED_AGAIN = 60;
    private static final String ROOT = "bench-government";

    private final EstablishAgency establish;
    private final AgencyReading agencies;
    private final IssueStandard issue;
    private final StartCounting start;
    private final ComputeDuties compute;
    private final MadeDocumentsTable made;
    private final DailyLook daily;
    private final LedgerReading ledger;
    private final List<Rounds> rounds;
    private final Clock clock;

    InspectionBench(EstablishAgency establish, AgencyReading agencies, IssueStandard issue, StartCounting start, ComputeDuties compute, MadeDocumentsTable made, DailyLook daily,
            LedgerReading ledger, List<Rounds> rounds, Clock clock) {
        this.establish = establish;
        this.agencies = agencies;
        this.issue = issue;
        this.start = start;
        this.compute = compute;
        this.made = made;
        this.daily = daily;
        this.ledger = ledger;
        this.rounds = rounds;
        this.clock = clock;
    }

    private record Line(String what, double seconds, long papers, long judged, long opened, long gone) {}

    /** @param database as it is called in the results @return whether the first look took minutes and the unchanged one seconds, and both saw what there is */
    public boolean run(int documents, String database, Path results, Consumer<String> out) throws IOException {
        if (!agencies.within("").isEmpty()) {
            throw new IllegalStateException("the database is not empty: a benchmark never works on real data");
        }
        rounds.forEach(Rounds::stop);
        double seconds = seconds(() -> make(documents));
        out.accept("%d documents of %d agencies and their duties written in %.1f s (%s)".formatted(documents, AGENCIES, seconds, database));
        List<Line> lines = new ArrayList<>();
        lines.add(measured("first look", out));
        lines.add(measured("again, nothing changed", out));
        made.change(Math.min(CHANGED, documents), AGENCIES, 1);
        lines.add(measured("after " + CHANGED + " changed papers", out));
        boolean right = lines.get(0).judged() == documents && lines.get(1).judged() == 0 && lines.get(1).opened() == 0 && lines.get(2).judged() == Math.min(CHANGED, documents);
        boolean reached = right && lines.get(0).seconds() <= ASKED_FIRST && lines.get(1).seconds() <= ASKED_AGAIN;
        out.accept("first look %.0f s (at most %.0f), again %.1f s (at most %.0f)%s".formatted(lines.get(0).seconds(), ASKED_FIRST, lines.get(1).seconds(), ASKED_AGAIN,
                right ? "" : "; BUT IT DID NOT SEE WHAT THERE IS"));
        write(documents, database, lines, results);
        return reached;
    }

    private void make(int documents) {
        YearMonth first = YearMonth.from(LocalDate.now(clock)).minusMonths(MONTHS);
        establish.establish(Actor.PROGRAM, ROOT, AgencyFacts.of("某市人民政府", "", AgencyKind.GOVERNMENT, AgencyLevel.CITY));
        for (int i = 0; i < AGENCIES; i++) {
            establish.establish(Actor.PROGRAM, "bench-" + i, AgencyFacts.of("某局" + i, ROOT, AgencyKind.DEPARTMENT, AgencyLevel.CITY));
        }
        Map<String, MatterFacts> matters = new LinkedHashMap<>();
        for (int i = 0; i < MATTERS; i++) {
            matters.put("bench-%02d".formatted(i), MatterFacts.of("测算", "每月公开事项" + i, new TimeLimit.AfterPeriod(TimeLimit.Unit.MONTH, 10), Cadence.MONTHLY));
        }
        issue.issue(Actor.PROGRAM, new IssueStandard.Edition("bench-standard", "测算用标准目录", "", Set.of(), Set.of(), "测算", "", matters), first.atDay(1));
        for (int i = 0; i < AGENCIES; i++) {
            start.start(Actor.PROGRAM, "bench-" + i, first.atDay(1));
        }
        compute.all();
        made.write(documents, AGENCIES);
        made.known();
        sealed();
    }

    private Line measured(String what, Consumer<String> out) {
        LookResult[] result = new LookResult[1];
        double seconds = seconds(() -> result[0] = daily.run(null, "测算", (at, done, total) -> true));
        sealed();
        LookResult look = result[0];
        Line line = new Line(what, seconds, look.papers(), look.anew(), look.opened(), look.gone());
        out.accept("%-28s %8.1f s   %8d papers  %8d judged  %7d new findings  %6d gone".formatted(what, seconds, line.papers, line.judged, line.opened, line.gone));
        return line;
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private void sealed() {
        while (ledger.counts().waiting() > 0) {
            Thread.onSpinWait();
        }
    }

    private static void write(int documents, String database, List<Line> lines, Path results) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("documents", documents);
        json.put("agencies", AGENCIES);
        json.put("database", database);
        json.put("askedSeconds", List.of(ASKED_FIRST, ASKED_AGAIN));
        json.put("runs", lines);
        Files.createDirectories(results);
        Files.writeString(results.resolve("inspection-" + documents + "-" + database + ".json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }
}
