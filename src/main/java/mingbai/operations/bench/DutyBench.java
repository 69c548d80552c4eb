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
import java.util.function.Supplier;
import mingbai.agency.AgencyFacts;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.EstablishAgency;
import mingbai.agency.ImportAgencies;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.almanac.AmendCalendar;
import mingbai.almanac.NoticeFile;
import mingbai.calendar.SpecialDay;
import mingbai.catalog.Cadence;
import mingbai.catalog.ComputeDuties;
import mingbai.catalog.IssueStandard;
import mingbai.catalog.IssueStandard.Edition;
import mingbai.catalog.MatterFacts;
import mingbai.catalog.StartCounting;
import mingbai.catalog.TimeLimit;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Rounds;
import mingbai.ledger.reading.LedgerReading;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The benchmark of duties: so many agencies owe 25 matters every month for twelve months (530 make 159,000 rows). Seconds from nothing, again
 * unchanged, after a notice that makes one day a holiday, after one matter got another term. Nothing else works in the program meanwhile.
 */
@Component
public class DutyBench {

    public static final int AGENCIES = 530;
    private static final int MATTERS = 25;
    private static final int MONTHS = 12;
    private static final double ASKED_SECONDS = 10;
    private static final String ROOT = "bench-government";

    private final EstablishAgency establish;
    private final ImportAgencies importAgencies;
    private final AgencyReading agencies;
    private final IssueStandard issue;
    private final StartCounting start;
    private final ComputeDuties compute;
    private final CatalogReading catalog;
    private final AmendCalendar amend;
    private final Almanac almanac;
    private final LedgerReading ledger;
    private final List<Rounds> rounds;
    private final Clock clock;

    DutyBench(EstablishAgency establish, ImportAgencies importAgencies, AgencyReading agencies, IssueStandard issue, StartCounting start, ComputeDuties compute,
            CatalogReading catalog, AmendCalendar amend, Almanac almanac, LedgerReading ledger, List<Rounds> rounds, Clock clock) {
        this.establish = establish;
        this.importAgencies = importAgencies;
        this.agencies = agencies;
        this.issue = issue;
        this.start = start;
        this.compute = compute;
        this.catalog = catalog;
        this.amend = amend;
        this.almanac = almanac;
        this.ledger = ledger;
        this.rounds = rounds;
        this.clock = clock;
    }

    private record Line(String what, double seconds, int fresh, int changed, int gone) {}

    /** @return whether everything from nothing took no longer than asked */
    public boolean run(Path dataSet, int count, Path results, Consumer<String> out) throws IOException {
        rounds.forEach(Rounds::stop);
        YearMonth first = YearMonth.from(LocalDate.now(clock)).minusMonths(MONTHS - 1L);
        List<String> codes = agencies(dataSet, count);
        issue.issue(Actor.PROGRAM, edition(10), first.atDay(1));
        codes.forEach(code -> start.start(Actor.PROGRAM, code, first.atDay(1)));
        sealed();
        List<Line> lines = new ArrayList<>();
        lines.add(measured("from nothing", compute::all, out));
        lines.add(measured("again, unchanged", compute::all, out));
        enterNotice(first.plusMonths(MONTHS).atDay(3));
        lines.add(measured("after a notice of one holiday", compute::all, out));
        long before = catalog.version();
        issue.issue(Actor.PROGRAM, edition(15), first.atDay(1));
        sealed();
        lines.add(measured("after one matter's term changed", () -> compute.of(catalog.agenciesTouchedSince(before)), out));
        boolean reached = lines.getFirst().seconds() <= ASKED_SECONDS;
        out.accept("%d agencies, %d matters, %d months: from nothing %.1f s (at most %.0f s are asked)".formatted(codes.size(), MATTERS, MONTHS,
                lines.getFirst().seconds(), ASKED_SECONDS));
        Files.createDirectories(results);
        Files.writeString(results.resolve("duties-" + codes.size() + ".json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("agencies", codes.size(), "matters", MATTERS, "months", MONTHS, "askedSeconds", ASKED_SECONDS, "runs", lines)));
        return reached;
    }

    private Line measured(String what, Supplier<ComputeDuties.Tally> work, Consumer<String> out) {
        sealed();
        long begin = System.nanoTime();
        ComputeDuties.Tally tally = work.get();
        Line line = new Line(what, (System.nanoTime() - begin) / 1e9, tally.fresh(), tally.changed(), tally.gone());
        out.accept("%-32s %6.2f s   %7d new  %6d changed  %6d dropped".formatted(what, line.seconds, line.fresh, line.changed, line.gone));
        return line;
    }

    /** Those of the data set first, made-up ones for the rest; all below one government. */
    private List<String> agencies(Path dataSet, int count) {
        establish.establish(Actor.PROGRAM, ROOT, AgencyFacts.of("某市人民政府", "", AgencyKind.GOVERNMENT, AgencyLevel.CITY));
        List<String> codes = new ArrayList<>();
        if (Files.isRegularFile(dataSet.resolve("agencies.csv"))) {
            importAgencies.run(dataSet.resolve("agencies.csv"), Actor.PROGRAM, false, (line, of) -> { });
            agencies.within("").stream().filter(agency -> !agency.code().equals(ROOT) && agency.kind() != AgencyKind.SECTION).limit(count)
                    .forEach(agency -> codes.add(agency.code()));
        }
        for (int i = codes.size(); i < count; i++) {
            codes.add(establish.establish(Actor.PROGRAM, "bench-%04d".formatted(i), AgencyFacts.of("某局" + i, ROOT, AgencyKind.DEPARTMENT, AgencyLevel.CITY)).code());
        }
        return codes;
    }

    private static Edition edition(int daysOfTheFirst) {
        Map<String, MatterFacts> matters = new LinkedHashMap<>();
        for (int i = 0; i < MATTERS; i++) {
            TimeLimit limit = new TimeLimit.AfterPeriod(TimeLimit.Unit.MONTH, i == 0 ? daysOfTheFirst : 10);
            matters.put("bench-%02d".formatted(i), MatterFacts.of("测算", "每月公开事项" + i, limit, Cadence.MONTHLY));
        }
        return new Edition("bench-standard", "测算用标准目录", "", Set.of(), Set.of(), "测算", "", matters);
    }

    private void enterNotice(LocalDate near) {
        LocalDate day = near;
        while (!almanac.calendar().isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        SpecialDay holiday = new SpecialDay(day, "测算用假日", false, "https://example.gov.cn/notice");
        NoticeFile file = new NoticeFile("bench.csv", "UTF-8", "0".repeat(64), "https://example.gov.cn/notice", List.of(holiday), List.of());
        amend.amend(Actor.PROGRAM, file, amend.preview(file));
    }

    private void sealed() {
        while (ledger.counts().waiting() > 0) {
            Thread.onSpinWait();
        }
    }
}
