package mingbai.desk;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.AgencyLevel;
import mingbai.inspection.reading.LookReading;
import mingbai.paper.Sheets;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/overview}: the whole prefecture on one page for its leader, worst first. */
@Controller
class OverviewPages {

    private static final String BASE = "/desk/inspection/overview";
    private static final int PAGE = 100;
    private static final List<Sheets.Column> COLUMNS = List.of(new Sheets.Column("机关代码", 14), new Sheets.Column("机关", 30), new Sheets.Column("层级", 8), new Sheets.Column("状况", 14),
            new Sheets.Column("单项否决（项）", 10), new Sheets.Column("逾期未整改（项）", 10), new Sheets.Column("待整改（项）", 10), new Sheets.Column("待认定复查销号（项）", 12),
            new Sheets.Column("重复出现（项）", 10), new Sheets.Column("逾期未公开（项）", 10), new Sheets.Column("超期未办结申请（件）", 12), new Sheets.Column("近十二个月发现（项）", 12));

    private final Overview overview;
    private final InspectedScope scope;
    private final LookReading looks;
    private final Clock clock;

    OverviewPages(Overview overview, InspectedScope scope, LookReading looks, Clock clock) {
        this.overview = overview;
        this.scope = scope;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping(BASE)
    @MayCall({LEADER, OFFICE, INSPECTOR})
    @Transactional(readOnly = true)
    public String show(@RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String mood,
            @RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        AgencyLevel chosen = AgencyLevel.ofCode(level).orElse(null);
        Overview.Order order = order(sort);
        List<OverviewPage.Unit> all = units(request, chosen, order);
        OverviewPage.Mood only = Arrays.stream(OverviewPage.Mood.values()).filter(known -> known.code().equals(mood)).findFirst().orElse(null);
        List<OverviewPage.Unit> shown = all.stream().filter(unit -> only == null || unit.mood() == only).toList();
        String query = "?level=" + (chosen == null ? "" : chosen.code()) + "&sort=" + order.code();
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, PAGE, shown.size(), BASE + query + (only == null ? "" : "&mood=" + only.code()));
        List<OverviewPage.Count> counts = Arrays.stream(OverviewPage.Mood.values())
                .map(one -> new OverviewPage.Count(one, all.stream().filter(unit -> unit.mood() == one).count(), BASE + query + "&mood=" + one.code(), one == only)).toList();
        model.addAttribute("page", new OverviewPage(counts, shown.stream().skip(paging.offset()).limit(PAGE).toList(),
                Arrays.stream(AgencyLevel.values()).map(one -> Choice.of(one.code(), one.label())).toList(), chosen == null ? "" : chosen.code(),
                Arrays.stream(Overview.Order.values()).map(one -> Choice.of(one.code(), one.label())).toList(), order.code(), only == null ? "" : only.code(), query,
                looks.last().map(look -> look.day().toString()).orElse(""), paging));
        return "desk/overview";
    }

    @GetMapping({BASE + ".csv", BASE + ".xlsx"})
    @MayCall({LEADER, OFFICE, INSPECTOR})
    @Transactional(readOnly = true)
    public void file(@RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String sort, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<OverviewPage.Unit> all = units(request, AgencyLevel.ofCode(level).orElse(null), order(sort));
        Sheets.send(response, request.getRequestURI().endsWith(".xlsx") ? "xlsx" : "csv", "监督检查一览 " + LocalDate.now(clock), COLUMNS, all.stream().map(OverviewPages::row));
    }

    private List<OverviewPage.Unit> units(HttpServletRequest request, @Nullable AgencyLevel level, Overview.Order order) {
        Set<String> codes = scope.of(Objects.requireNonNull(Caller.of(request)));
        return overview.units(codes, level, order);
    }

    private static Overview.Order order(String code) {
        return Arrays.stream(Overview.Order.values()).filter(one -> one.code().equals(code)).findFirst().orElse(Overview.Order.WORST);
    }

    private static List<Object> row(OverviewPage.Unit unit) {
        return List.of(unit.code(), unit.name(), unit.level(), unit.mood().label(), unit.standing().veto(), unit.standing().late(), unit.standing().open(), unit.standing().waiting(),
                unit.standing().back(), unit.duties(), unit.requests(), unit.found());
    }
}
