package mingbai.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.AgencyLevel;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.reading.DutyReading;
import mingbai.figure.Asked;
import mingbai.figure.Dimension;
import mingbai.figure.FigureReading;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.inspection.reading.StandingReading;
import mingbai.inspection.reading.StandingReading.Standing;
import mingbai.statistics.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All units by how they stand, with few statements over all of them. */
@Component
class Overview {

    static final int MONTHS = 12;
    private static final int ALL = 100_000;

    private final AgencyReading agencies;
    private final StandingReading standings;
    private final DutyReading duties;
    private final FigureReading figures;
    private final MeasureList measures;
    private final Clock clock;

    Overview(AgencyReading agencies, StandingReading standings, DutyReading duties, FigureReading figures, MeasureList measures, Clock clock) {
        this.agencies = agencies;
        this.standings = standings;
        this.duties = duties;
        this.figures = figures;
        this.measures = measures;
        this.clock = clock;
    }

    /** In what order units stand; the code stands in the address. */
    enum Order {
        WORST("最差的在前", Comparator.comparing((OverviewPage.Unit unit) -> unit.mood().ordinal()).thenComparing(unit -> -unit.standing().veto()).thenComparing(unit -> -unit.standing().late())
                .thenComparing(unit -> -unit.requests()).thenComparing(unit -> -unit.duties()).thenComparing(unit -> -unit.standing().open())),
        OPEN("待整改多的在前", Comparator.comparing(unit -> -unit.standing().open())),
        LATE("逾期未整改多的在前", Comparator.comparing(unit -> -unit.standing().late())),
        DUTIES("逾期事项多的在前", Comparator.comparing(unit -> -unit.duties())),
        REQUESTS("超期申请多的在前", Comparator.comparing(unit -> -unit.requests())),
        NAME("按名称", Comparator.comparing(OverviewPage.Unit::name));

        private final String label;
        private final Comparator<OverviewPage.Unit> comparator;

        Order(String label, Comparator<OverviewPage.Unit> comparator) {
            this.label = label;
            this.comparator = comparator;
        }

        String label() {
            return label;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param level null for all */
    List<OverviewPage.Unit> units(Collection<String> codes, @Nullable AgencyLevel level, Order order) {
        LocalDate today = LocalDate.now(clock);
        List<Agency> bodies = agencies.byCodes(codes).stream().filter(agency -> agency.kind() != AgencyKind.SECTION && agency.validOn(today) && (level == null || agency.level() == level)).toList();
        if (bodies.isEmpty()) {
            return List.of();
        }
        List<String> shown = bodies.stream().map(Agency::code).toList();
        Map<String, Standing> standing = standings.byAgency(shown, today);
        Map<String, DutyReading.Rank> late = duties.ranking(shown, ALL).stream().collect(Collectors.toMap(DutyReading.Rank::agency, Function.identity()));
        Period year = Period.year(today.getYear());
        Measure overdue = measures.require("request.overdue");
        Map<String, Long> requests = figures.by(overdue, Asked.of(shown, year), Dimension.AGENCY);
        YearMonth now = YearMonth.from(today);
        Map<String, Map<YearMonth, Long>> found = standings.foundByMonth(shown, now.minusMonths(MONTHS - 1L), now);
        return bodies.stream().map(agency -> new OverviewPage.Unit(agency.code(), agency.name(), agency.level().label(), standing.getOrDefault(agency.code(), Standing.NONE),
                late.containsKey(agency.code()) ? late.get(agency.code()).late() : 0, requests.getOrDefault(agency.code(), 0L),
                Question.address(Question.DESK, overdue, agency.code(), Scope.OWN, year, Map.of()), trend(found.getOrDefault(agency.code(), Map.of()), now)))
                .sorted(order.comparator.thenComparing(OverviewPage.Unit::code)).toList();
    }

    private static List<Long> trend(Map<YearMonth, Long> months, YearMonth now) {
        return IntStream.range(0, MONTHS).mapToObj(i -> months.getOrDefault(now.minusMonths(MONTHS - 1L - i), 0L)).toList();
    }
}
