package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.catalog.reading.ColumnReading;
import mingbai.inspection.Rules;
import mingbai.inspection.column.ColumnClass;
import mingbai.inspection.column.ColumnState;
import mingbai.inspection.column.ColumnStates;
import mingbai.inspection.column.SetColumnTerm;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import mingbai.web.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/columns}: how the columns of a region keep up, and what is asked of each. */
@Controller
class ColumnTermPages {

    private static final String ADDRESS = "/desk/inspection/columns";
    private static final SetColumnTerm.Typed NOTHING = new SetColumnTerm.Typed("", "", "", "");

    private final ColumnStates states;
    private final ColumnReading columns;
    private final SetColumnTerm terms;
    private final Rules rules;
    private final FindingScope scope;
    private final Clock clock;

    ColumnTermPages(ColumnStates states, ColumnReading columns, SetColumnTerm terms, Rules rules, FindingScope scope, Clock clock) {
        this.states = states;
        this.columns = columns;
        this.terms = terms;
        this.rules = rules;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @MayCall({OFFICE, INSPECTOR, LEADER, DRAFTER, PUBLISHER})
    String show(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return page(region, NOTHING, done.equals("1") ? "已设定，下一次检查起按此判断。" : "", List.of(), request, model);
    }

    @PostMapping(ADDRESS + "/{agency}")
    @MayCall(value = {OFFICE, INSPECTOR}, on = "agency")
    String set(@PathVariable String agency, @RequestParam(defaultValue = "") String column, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String days, @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        SetColumnTerm.Typed typed = new SetColumnTerm.Typed(column, kind, days, reason);
        try {
            terms.set(actor, agency, typed);
            return "redirect:" + ADDRESS + "?region=" + agency + "&done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(agency, typed, "", refused.issues(), request, model);
        }
    }

    private String page(String asked, SetColumnTerm.Typed typed, String done, List<Issue> issues, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> regions = new LinkedHashSet<>(columns.regions());
        regions.retainAll(scope.of(caller));
        String region = regions.contains(asked) ? asked : regions.stream().findFirst().orElse("");
        LocalDate today = LocalDate.now(clock);
        ColumnState.Terms held = ColumnState.Terms.of(rules.inForce(today));
        List<ColumnState> all = region.isEmpty() ? List.of() : states.regions(Set.of(region)).stream().flatMap(one -> one.columns().stream()).toList();
        List<Choice> named = all.stream().map(state -> Choice.of(Long.toString(state.column().id()), "　".repeat(state.column().depth() - 1) + state.column().name())).toList();
        model.addAttribute("page", new ColumnTermPage(scope.choices(regions), region, all.stream().map(state -> line(state, today, held)).toList(), named,
                Arrays.stream(ColumnClass.values()).map(kind -> Choice.of(kind.name(), kind.label())).toList(), typed,
                !region.isEmpty() && (caller.holds(OFFICE, region) || caller.holds(INSPECTOR, region)), done, issues));
        return "inspection/columns";
    }

    private static ColumnTermPage.Line line(ColumnState state, LocalDate today, ColumnState.Terms held) {
        ColumnState.Flaw flaw = state.flaw(today, held);
        if (flaw == null) {
            return new ColumnTermPage.Line(state, state.term(held), "正常", Tone.DONE);
        }
        return switch (flaw) {
            case NEWS, NOTICES -> new ColumnTermPage.Line(state, state.term(held), "没有及时更新", Tone.LATE);
            case OTHER -> new ColumnTermPage.Line(state, state.term(held), "长期没有更新", Tone.LATE);
            case EMPTY -> new ColumnTermPage.Line(state, state.term(held), "没有内容", Tone.SOON);
        };
    }
}
