package mingbai.operations.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.intake.ImportReport;
import mingbai.agency.intake.Progress;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.ledger.reading.LedgerReading;
import mingbai.request.Channel;
import mingbai.request.ImportRequests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The benchmark of the import of requests: a made-up file (always the same) of an older system's requests since 2008, some open, some late, some
 * with pauses, taken in, sealed in the log, and taken in again. Seconds.
 */
@Component
public class RequestBench {

    public static final int ROWS = 100_000;
    private static final int AGENCIES = 530;
    private static final long SEED = 20190515;
    private static final double ASKED_SECONDS = 30;

    private final EstablishAgency establish;
    private final ImportRequests imports;
    private final LedgerReading ledger;
    private final Clock clock;

    RequestBench(EstablishAgency establish, ImportRequests imports, LedgerReading ledger, Clock clock) {
        this.establish = establish;
        this.imports = imports;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Line(String what, double seconds, double sealedSeconds, long taken, long unchanged, long refused) {}

    /** @return whether the first import took no longer than asked for 100,000 rows, and the second changed nothing */
    public boolean run(int rows, Path scratch, Path results, Consumer<String> out) throws IOException {
        List<String> agencies = agencies();
        Path file = scratch.resolve("requests.csv");
        write(file, agencies, rows);
        sealed();
        List<Line> lines = List.of(measured("from nothing", file, out), measured("again, unchanged", file, out));
        double asked = ASKED_SECONDS * rows / ROWS;
        boolean reached = lines.getFirst().seconds() <= asked && lines.getFirst().taken() == rows && lines.getLast().unchanged() == rows;
        out.accept("%d rows of %d agencies: from nothing %.1f s (at most %.0f s are asked)".formatted(rows, agencies.size(), lines.getFirst().seconds(), asked));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows);
        json.put("agencies", agencies.size());
        json.put("askedSeconds", asked);
        json.put("runs", lines);
        Files.createDirectories(results);
        Files.writeString(results.resolve("requests-" + rows + ".json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        return reached;
    }

    private Line measured(String what, Path file, Consumer<String> out) {
        long begin = System.nanoTime();
        ImportReport report = imports.run(file, Actor.PROGRAM, false, Progress.UNWATCHED);
        double seconds = since(begin);
        sealed();
        Line line = new Line(what, seconds, since(begin), report.taken(), report.unchanged(), report.refused());
        out.accept("%-20s %6.2f s  (sealed after %6.2f s)  %8d taken  %8d unchanged  %d refused".formatted(what, line.seconds, line.sealedSeconds, line.taken,
                line.unchanged, line.refused));
        report.flaws().stream().limit(3).forEach(flaw -> out.accept(flaw.toString()));
        return line;
    }

    private void sealed() {
        while (ledger.counts().waiting() > 0) {
            Thread.onSpinWait();
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private List<String> agencies() {
        establish.establish(Actor.PROGRAM, "bench-government", AgencyFacts.of("某市人民政府", "", AgencyKind.GOVERNMENT, AgencyLevel.CITY));
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            codes.add(establish.establish(Actor.PROGRAM, "bench-%04d".formatted(i), AgencyFacts.of("某局" + i, "bench-government", AgencyKind.DEPARTMENT,
                    AgencyLevel.CITY)).code());
        }
        return codes;
    }

    private void write(Path file, List<String> agencies, int rows) throws IOException {
        Random random = new Random(SEED);
        LocalDate first = LocalDate.of(2008, 5, 4);
        int days = (int) (LocalDate.now(clock).toEpochDay() - first.toEpochDay()) - 60;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("request_no,agency_code,applicant_kind,received_on,channel,subject,corrected_on,extended,closed_on,outcome,fee_yuan,paused_from,paused_to\n");
            for (int i = 0; i < rows; i++) {
                out.write(row(random, i, agencies.get(random.nextInt(agencies.size())), first.plusDays(random.nextInt(days))));
            }
        }
    }

    private static String row(Random random, int i, String agency, LocalDate received) {
        boolean open = random.nextInt(50) == 0;
        boolean corrected = random.nextInt(8) == 0;
        boolean paused = random.nextInt(6) == 0;
        boolean extended = random.nextInt(7) == 0;
        LocalDate correctedOn = received.plusDays(10);
        LocalDate pausedFrom = received.plusDays(12);
        LocalDate pausedTo = pausedFrom.plusDays(1 + random.nextInt(15));
        LocalDate closed = received.plusDays(28L + random.nextInt(extended ? 32 : 8));
        ApplicantKind kind = ApplicantKind.values()[random.nextInt(4) == 0 ? random.nextInt(6) : 0];
        Channel channel = Channel.values()[random.nextInt(6)];
        Outcome outcome = Outcome.values()[random.nextInt(3) == 0 ? random.nextInt(Outcome.values().length) : 0];
        return String.join(",", "旧%07d".formatted(i), agency, kind.code(), received.toString(), channel.code(), "某镇某村第" + i + "号工程的决算报告",
                corrected ? correctedOn.toString() : "", Boolean.toString(extended), open ? "" : closed.toString(), open ? "" : outcome.key(),
                random.nextInt(40) == 0 ? "12.50" : "", paused ? pausedFrom.toString() : "", paused ? pausedTo.toString() : "") + "\n";
    }
}
