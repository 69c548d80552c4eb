package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.catalog.reading.ColumnReading;
import mingbai.inspection.indicator.NationalItems;
import mingbai.inspection.indicator.NationalSheet;
import mingbai.inspection.indicator.RecordIndicator;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/indicators}: the national sheet of a site, and what a person enters of it. */
@Controller
class IndicatorPages {

    private static final String ADDRESS = "/desk/inspection/indicators";
    private static final RecordIndicator.Typed NOTHING = new RecordIndicator.Typed("", "", "", "", "");

    private final NationalSheet sheets;
    private final RecordIndicator record;
    private final ColumnReading columns;
    private final FindingScope scope;

    IndicatorPages(NationalSheet sheets, RecordIndicator record, ColumnReading columns, FindingScope scope) {
        this.sheets = sheets;
        this.record = record;
        this.columns = columns;
        this.scope = scope;
    }

    @GetMapping(ADDRESS)
    @MayCall({OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER})
    String show(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String services, @RequestParam(defaultValue = "") String done,
            HttpServletRequest request, Model model) {
        return page(region, !services.equals("none"), NOTHING, done.equals("1") ? "已登记。" : "", List.of(), request, model);
    }

    @PostMapping(ADDRESS + "/{agency}")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "agency")
    String enter(@PathVariable String agency, @RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String points, @RequestParam(defaultValue = "") String since, @RequestParam(defaultValue = "") String note,
            Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        RecordIndicator.Typed typed = new RecordIndicator.Typed(item, result, points, since, note);
        try {
            record.run(actor, agency, typed);
            return "redirect:" + ADDRESS + "?region=" + agency + "&done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(agency, true, typed, "", refused.issues(), request, model);
        }
    }

    private String page(String asked, boolean serves, RecordIndicator.Typed typed, String done, List<Issue> issues, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> seen = scope.of(caller);
        Set<String> regions = new LinkedHashSet<>(columns.regions());
        regions.retainAll(seen);
        String region = seen.contains(asked) ? asked : regions.stream().findFirst().orElse("");
        if (!region.isEmpty()) {
            regions.add(region);
        }
        NationalSheet.Sheet sheet = region.isEmpty() ? null : sheets.of(region, serves);
        Map<String, List<NationalSheet.Line>> groups = new LinkedHashMap<>();
        List<Choice> items = new ArrayList<>();
        if (sheet != null) {
            for (NationalSheet.Line line : sheet.lines()) {
                groups.computeIfAbsent(line.group(), name -> new ArrayList<>()).add(line);
                if (line.byPerson()) {
                    items.add(Choice.of(line.rule().key(), line.id() + " " + line.rule().name() + (NationalItems.isByDay(line.rule().key()) ? "（按日期）" : "")));
                }
            }
        }
        boolean mayEnter = !region.isEmpty() && List.of(Role.OFFICE, Role.INSPECTOR).stream().anyMatch(role -> caller.holds(role, region));
        model.addAttribute("page", new IndicatorPage(scope.choices(regions), region, serves, sheet,
                groups.entrySet().stream().map(entry -> new IndicatorPage.Group(entry.getKey(), entry.getValue())).toList(), items, typed, mayEnter, done, issues));
        return "inspection/indicators";
    }
}
