package mingbai.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingbai.agency.Agency;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyState;
import mingbai.figure.Asked;
import mingbai.figure.FigureReading;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.inspection.FindingState;
import mingbai.inspection.RuleBook;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.reading.StandingReading;
import mingbai.inspection.reading.StandingReading.Standing;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.Risk;
import mingbai.statistics.Question;
import mingbai.web.Tone;
import mingbai.web.chart.Chart;
import mingbai.web.chart.Label;
import mingbai.web.chart.Mark;
import mingbai.web.chart.Series;
import mingbai.web.chart.Shade;
import mingbai.web.chart.Shape;
import org.springframework.stereotype.Component;

/** Puts a unit's health sheet together. */
@Component
class HealthSheets {

    private static final int MOST_OF_A_KIND = 8;
    private static final int MOST_NEXT = 20;

    private final Overview overview;
    private final HealthComparison comparison;
    private final FindingReading findings;
    private final StandingReading standings;
    private final DutyReading duties;
    private final RequestReading requests;
    private final FigureReading figures;
    private final MeasureList measures;
    private final Clock clock;

    HealthSheets(Overview overview, HealthComparison comparison, FindingReading findings, StandingReading standings, DutyReading duties, RequestReading requests, FigureReading figures,
            MeasureList measures, Clock clock) {
        this.overview = overview;
        this.comparison = comparison;
        this.findings = findings;
        this.standings = standings;
        this.duties = duties;
        this.requests = requests;
        this.figures = figures;
        this.measures = measures;
        this.clock = clock;
    }

    HealthSheet of(Agency agency) {
        LocalDate today = LocalDate.now(clock);
        List<OverviewPage.Unit> alone = overview.units(List.of(agency.code()), null, Overview.Order.WORST);
        OverviewPage.Unit unit = alone.isEmpty() ? new OverviewPage.Unit(agency.code(), agency.name(), agency.level().label(), Standing.NONE, 0, 0, "", List.of()) : alone.getFirst();
        Period year = new Period(today.withDayOfYear(1), today);
        List<HealthSheet.Next> next = next(agency, today);
        return new HealthSheet(agency.code(), agency.name(), today.toString(), year.label(), unit, tiles(unit, agency.code()), next.stream().limit(MOST_NEXT).toList(),
                next.size() > MOST_NEXT, findings.find(standings.vetoes(agency.code(), 100)), kinds(agency.code(), today), trend(agency.code(), today), comparison.group(agency, today),
                comparison.of(agency, year, today));
    }

    private List<HealthSheet.Tile> tiles(OverviewPage.Unit unit, String code) {
        RequestFilter open = RequestFilter.of(List.of(code)).open();
        return List.of(new HealthSheet.Tile("待整改问题", unit.standing().open(), "项", unit.findings("open"), unit.standing().open() > 0 ? Tone.SOON : Tone.DONE),
                bad("逾期未整改", unit.standing().late(), "项", unit.findings("late")), bad("逾期未公开事项", unit.duties(), "项", "/desk/duties?agency=" + code + "&state=late"),
                new HealthSheet.Tile("在办申请", requests.count(open), "件", "/desk/requests?agency=" + code, Tone.PLAIN),
                bad("超期未办结申请", requests.count(open.at(Risk.OVERDUE)), "件", "/desk/requests?agency=" + code + "&risk=overdue"));
    }

    private static HealthSheet.Tile bad(String label, long value, String unit, String address) {
        return new HealthSheet.Tile(label, value, unit, address, value > 0 ? Tone.LATE : Tone.DONE);
    }

    /** What weighs most first: one of these is enough for 不合格; then what is late by law; then what falls due. */
    private List<HealthSheet.Next> next(Agency agency, LocalDate today) {
        List<HealthSheet.Next> next = new ArrayList<>();
        List<String> own = List.of(agency.code());
        List<Long> vetoes = standings.vetoes(agency.code(), MOST_OF_A_KIND);
        findings.find(vetoes).forEach(row -> next.add(finding("单项否决，立即整改", row, Tone.LATE)));
        requests.list(RequestFilter.of(own).open().at(Risk.OVERDUE), 0, MOST_OF_A_KIND)
                .forEach(row -> next.add(new HealthSheet.Next("答复期限已过，尽快答复", row.subject(), row.due() == null ? "" : row.due().toString(), row.address(), Tone.LATE)));
        duties.list(new DutyFilter(own, java.util.Set.of(DutyState.LATE), "", null), 0, MOST_OF_A_KIND)
                .forEach(duty -> next.add(new HealthSheet.Next("逾期未公开，尽快公开或者说明", duty.matterName() + "（" + duty.periodLabel() + "）", duty.due().toString(), duty.address(), Tone.LATE)));
        findings.list(FindingFilter.of(own).in(FindingState.OPEN), 0, MOST_OF_A_KIND * 3).stream().filter(row -> !vetoes.contains(row.id())).forEach(row -> next.add(
                finding(row.isLate(today) ? "整改期限已过" : row.comebacks() > 0 ? "再次出现，查清原因" : "按期整改", row, row.tone(today))));
        return next;
    }

    private static HealthSheet.Next finding(String what, FindingReading.Row row, Tone tone) {
        return new HealthSheet.Next(what + "：" + row.ruleName(), row.title(), row.dueOn().toString(), row.page(), tone);
    }

    private List<HealthSheet.Kind> kinds(String code, LocalDate today) {
        return standings.byRule(code, today).entrySet().stream().map(entry -> RuleBook.all().stream().filter(rule -> rule.key().equals(entry.getKey())).findFirst()
                .map(rule -> new HealthSheet.Kind(rule.group(), rule.name(), entry.getValue(), list(code, rule.key())))
                .orElseGet(() -> new HealthSheet.Kind("其他", "其他问题", entry.getValue(), list(code, entry.getKey())))).toList();
    }

    private static String list(String code, String rule) {
        return "/desk/inspection?agency=" + code + "&rule=" + rule;
    }

    private Chart trend(String code, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        List<YearMonth> months = IntStream.range(0, Overview.MONTHS).mapToObj(i -> now.minusMonths(Overview.MONTHS - 1L - i)).toList();
        return new Chart("trend", Shape.COLUMNS, "近十二个月发现和销号", "按首次发现之日和销号之日计算，提示和经认定不属问题的不计。", "月份", months.stream().map(Label::of).toList(),
                List.of(series("inspection.found", "发现", Shade.LATE, code, months), series("inspection.closed", "销号", Shade.MAIN, code, months)), List.of());
    }

    private Series series(String key, String name, Shade shade, String code, List<YearMonth> months) {
        Measure measure = measures.require(key);
        return new Series(name, "项", shade, months.stream().map(month -> {
            Period period = Period.month(month.getYear(), month.getMonthValue());
            return Mark.of(figures.of(measure, Asked.of(List.of(code), period)).value(), Question.address(Question.DESK, measure, code, Scope.OWN, period, Map.of()) + Question.NOW);
        }).toList());
    }
}
