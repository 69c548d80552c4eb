package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.catalog.AddMatter;
import mingbai.catalog.AdjustMatter;
import mingbai.catalog.AdoptStandard;
import mingbai.catalog.Cadence;
import mingbai.catalog.ChargeMatter;
import mingbai.catalog.DeclineMatter;
import mingbai.catalog.IssueBuiltIn;
import mingbai.catalog.IssueStandard;
import mingbai.catalog.Matter;
import mingbai.catalog.MatterFacts;
import mingbai.catalog.StartCounting;
import mingbai.catalog.TimeLimit;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/** Issues the prefecture's catalogs and lets its bodies make them their own: adopted, adjusted, some of it declined, charged to people, counted. */
@Component
class Catalogs {

    private static final List<String> BUILT_IN = List.of("BASE", "A20-DEPT", "A20-GOV", "A20-TOWN", "A20-INST", "A55-SCHOOL", "A55-HOSPITAL", "A55-ENTERPRISE",
            "VILLAGE");
    /** Standards of single fields (国办发〔2019〕54号), each for the bureau that runs the field. */
    private static final Map<String, String> FIELDS = Map.of("F05", "青禾县民政局", "F03", "青禾县教育局", "F22", "青禾县应急管理局");

    private final IssueBuiltIn builtIn;
    private final IssueStandard issue;
    private final AdoptStandard adopt;
    private final AdjustMatter adjust;
    private final DeclineMatter decline;
    private final AddMatter add;
    private final ChargeMatter charge;
    private final StartCounting start;
    private final CatalogReading reading;
    private final Team team;

    Catalogs(IssueBuiltIn builtIn, IssueStandard issue, AdoptStandard adopt, AdjustMatter adjust, DeclineMatter decline, AddMatter add, ChargeMatter charge, StartCounting start,
            CatalogReading reading, Team team) {
        this.builtIn = builtIn;
        this.issue = issue;
        this.adopt = adopt;
        this.adjust = adjust;
        this.decline = decline;
        this.add = add;
        this.charge = charge;
        this.start = start;
        this.reading = reading;
        this.team = team;
    }

    /** They hold since the first day of the year before. */
    void issue(Bodies bodies, LocalDate today) {
        LocalDate effective = LocalDate.of(today.getYear() - 1, 1, 1);
        Actor office = team.at("city", bodies.city().code());
        builtIn.issue(office, bodies.city().code(), BUILT_IN, effective);
        FIELDS.forEach((field, body) -> builtIn.issue(office, bodies.named(body).code(), List.of(field), effective));
        Standards.all(bodies.city().code()).forEach(edition -> issue.issue(office, edition, effective));
        localChanges(bodies, effective);
        Map<String, List<Matter>> inForce = inForce(bodies, today);
        for (Unit unit : bodies.all()) {
            List<Matter> matters = inForce.getOrDefault(unit.code(), List.of());
            if (!Habits.isCareless(unit)) {
                matters.stream().map(Matter::standard).filter(code -> !code.isEmpty()).distinct()
                        .forEach(code -> adopt.adopt(team.at("city", unit.code()), unit.code(), code, ""));
            }
        }
        bodies.workplaces().forEach(body -> charge(body, inForce.get(body.code()), body.equals(bodies.town()) ? "clerk" : "publisher"));
    }

    Map<String, List<Matter>> inForce(Bodies bodies, LocalDate day) {
        return reading.inForceOf(bodies.all().stream().map(Unit::code).toList(), day);
    }

    private void localChanges(Bodies bodies, LocalDate day) {
        for (String name : List.of("明州市水利局", "明州市民政局", "明州市教育局")) {
            String agency = bodies.named(name).code();
            MatterFacts facts = fact(agency, "A20-DEPT-04", day).with("time_limit", "PERIOD month +7");
            adjust.adjust(team.at("first", agency), agency, "A20-DEPT-04", facts, day, "本机关承诺提前公开");
        }
        for (String name : List.of("明州市审计局", "明州市统计局", "明州市信访局")) {
            String agency = bodies.named(name).code();
            decline.decline(team.at("city", agency), agency, "A20-DEPT-09", day, "本机关没有收费项目");
        }
        String water = bodies.named("明州市水利局").code();
        add.add(team.at("first", water), water, "SL-01", MatterFacts.of("水情信息", "水库蓄水情况", TimeLimit.parse("PERIOD month +5").orElseThrow(), Cadence.MONTHLY)
                .with(Map.of("genre", "公告", "theme", "农业、林业、水利")), day, "群众关心，主动增列");
    }

    private MatterFacts fact(String agency, String code, LocalDate day) {
        return reading.inForce(agency, day).stream().filter(matter -> matter.code().equals(code)).findFirst().orElseThrow().facts();
    }

    private void charge(Unit body, List<Matter> matters, String publisher) {
        for (Matter matter : matters) {
            String section = matter.level1().startsWith("财") ? "财务科" : matter.level1().startsWith("人事") ? "人事科" : "办公室";
            charge.charge(team.at("first", body.code()), body.code(), matter.code(), section, team.account("first"), team.account(publisher));
        }
    }

    /**
     * Agency by agency, as they came to it: governments, departments and towns for a year, other bodies for half a year, the stations these last
     * days. The town, whose last year is told whole, begins with this one.
     */
    static LocalDate counted(Unit unit, Bodies bodies, LocalDate today) {
        if (unit.equals(bodies.town())) {
            return LocalDate.of(today.getYear(), 1, 1);
        }
        return switch (unit.kind()) {
            case "government", "department", "town", "street" -> today.minusYears(1).withDayOfMonth(1);
            case "station" -> bodies.stations().contains(unit) ? today.minusMonths(6).withDayOfMonth(1) : today.minusDays(12);
            default -> today.minusMonths(6).withDayOfMonth(1);
        };
    }

    void startCounting(Bodies bodies, LocalDate today) {
        bodies.all().forEach(unit -> start.start(team.at("city", unit.code()), unit.code(), counted(unit, bodies, today)));
    }
}
