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
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.FigureReading;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.inquiry.hotline.CallReading;
import mingbai.inquiry.hotline.HotSpots;
import mingbai.inquiry.hotline.ImportHotline;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark of the hotline: a made-up file (always the same) of calls over four years taken in, then what the pages ask of them. Seconds. */
@Component
public class HotlineBench {

    public static final int ROWS = 1_000_000;
    private static final int AGENCIES = 100;
    private static final int YEARS = 4;
    private static final long SEED = 12345;
    /** Of a million rows; a page is asked in a second. */
    private static final double ASKED_IMPORT = 120;
    private static final double ASKED_PAGE = 1;
    private static final List<String> KINDS = List.of("供水供暖", "道路交通", "噪声扰民", "物业管理", "社会保障", "市容环境", "教育入学", "医疗卫生", "消费维权", "农业农村");

    private final EstablishAgency establish;
    private final ImportHotline imports;
    private final FigureReading figures;
    private final MeasureList measures;
    private final CallReading calls;
    private final HotSpots spots;
    private final Clock clock;

    HotlineBench(EstablishAgency establish, ImportHotline imports, FigureReading figures, MeasureList measures, CallReading calls, HotSpots spots, Clock clock) {
        this.establish = establish;
        this.imports = imports;
        this.figures = figures;
        this.measures = measures;
        this.calls = calls;
        this.spots = spots;
        this.clock = clock;
    }

    private record Line(String what, double seconds, double asked) {}

    /** @return whether import and questions took no longer than asked */
    public boolean run(int rows, Path scratch, Path results, String database, Consumer<String> out) throws IOException {
        List<String> agencies = agencies();
        Path file = scratch.resolve("hotline.csv");
        write(file, agencies, rows);
        List<Line> lines = new ArrayList<>();
        double asked = Math.max(5, ASKED_IMPORT * rows / ROWS);
        lines.add(line("import from nothing", asked, () -> take(file, rows, 0), out));
        lines.add(line("import again, unchanged", asked, () -> take(file, 0, rows), out));
        questions(agencies, lines, out);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows);
        json.put("database", database);
        json.put("runs", lines);
        Files.createDirectories(results);
        Files.writeString(results.resolve("hotline-" + database + "-" + rows + ".json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        return lines.stream().allMatch(line -> line.seconds <= line.asked);
    }

    private void questions(List<String> agencies, List<Line> lines, Consumer<String> out) {
        LocalDate today = LocalDate.now(clock);
        Period all = new Period(today.minusYears(YEARS + 1), today);
        Period month = Period.month(today.minusMonths(2).getYear(), today.minusMonths(2).getMonthValue());
        List<String> one = List.of(agencies.getFirst());
        for (String key : List.of("received", "handled")) {
            lines.add(line(key + ", all years", ASKED_PAGE, () -> figures.of(measures.require("hotline." + key), Asked.of(null, all)), out));
        }
        lines.add(line("received by kind, all years", ASKED_PAGE, () -> figures.by(measures.require("hotline.received"), Asked.of(null, all), Dimension.KIND), out));
        lines.add(line("received, a month", ASKED_PAGE, () -> figures.of(measures.require("hotline.received"), Asked.of(null, month)), out));
        lines.add(line("records of a month", ASKED_PAGE, () -> figures.records(measures.require("hotline.handled"), Asked.of(null, month), 0, 50), out));
        CallReading.Filter open = new CallReading.Filter(one, all.from(), all.to(), CallReading.State.OPEN, "", "", "");
        lines.add(line("open ones of an agency", ASKED_PAGE, () -> calls.list(open, 50, 0), out));
        CallReading.Filter everything = new CallReading.Filter(null, all.from(), all.to(), CallReading.State.ALL, "", "", "");
        lines.add(line("the list of all, and its length", ASKED_PAGE, () -> calls.list(everything, 50, calls.count(everything) - 50), out));
        lines.add(line("hot spots of a week", ASKED_PAGE, () -> spots.of((List<String>) null, today.minusDays(1)), out));
    }

    private static Line line(String what, double asked, Runnable job, Consumer<String> out) {
        long begin = System.nanoTime();
        job.run();
        Line line = new Line(what, (System.nanoTime() - begin) / 1e9, asked);
        out.accept("%-32s %8.3f s  (at most %.0f s are asked)".formatted(what, line.seconds, asked));
        return line;
    }

    private void take(Path file, long taken, long unchanged) {
        ImportReport report = imports.run(file, Actor.PROGRAM, false, Progress.UNWATCHED);
        if (report.taken() != taken || report.unchanged() != unchanged) {
            throw new IllegalStateException(report.summary() + " " + report.flaws().stream().findFirst());
        }
    }

    private List<String> agencies() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            codes.add(establish.establish(Actor.PROGRAM, "bench-%03d".formatted(i), AgencyFacts.of("某局" + i, "", AgencyKind.DEPARTMENT, AgencyLevel.CITY)).code());
        }
        return codes;
    }

    private void write(Path file, List<String> agencies, int rows) throws IOException {
        Random random = new Random(SEED);
        LocalDate first = LocalDate.now(clock).minusYears(YEARS);
        int days = YEARS * 365 - 10;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("call_no,received_at,agency_code,category,place,subject,channel,handled_on,result,follow_up,satisfied\n");
            for (int i = 0; i < rows; i++) {
                LocalDate day = first.plusDays((long) i * days / rows);
                boolean handled = random.nextInt(140) != 0;
                boolean back = handled && random.nextInt(3) == 0;
                out.write(String.join(",", "R%08d".formatted(i), "%s %02d:%02d".formatted(day, random.nextInt(24), random.nextInt(60)), agencies.get(random.nextInt(AGENCIES)),
                        KINDS.get(random.nextInt(KINDS.size())), "第" + random.nextInt(60) + "街道", "某小区第" + i + "号诉求", random.nextInt(4) == 0 ? "wechat" : "phone",
                        handled ? day.plusDays(random.nextInt(6)).toString() : "", handled ? "resolved" : "", back ? day.plusDays(7).toString() : "",
                        back ? Boolean.toString(random.nextInt(20) != 0) : "") + "\n");
            }
        }
    }
}
