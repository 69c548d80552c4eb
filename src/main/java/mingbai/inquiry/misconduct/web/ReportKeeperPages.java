package mingbai.inquiry.misconduct.web;

import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.reading.AccountReading;
import mingbai.inquiry.misconduct.NameReportKeepers;
import mingbai.inquiry.misconduct.ReportKeeper;
import mingbai.inquiry.misconduct.ReportKeepers;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Place;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/misconduct/keepers}: a leader names who receives reports, a second person confirms. The list is no secret; that there is a report is. */
@Controller
class ReportKeeperPages {

    private final NameReportKeepers name;
    private final ReportKeepers keepers;
    private final AgencyReading agencies;
    private final AccountReading accounts;

    ReportKeeperPages(NameReportKeepers name, ReportKeepers keepers, AgencyReading agencies, AccountReading accounts) {
        this.name = name;
        this.keepers = keepers;
        this.agencies = agencies;
        this.accounts = accounts;
    }

    @Bean
    static Place keepersPlace() {
        return new Place("report-keepers", "举报受理人", "/desk/misconduct/keepers", 136, Set.of(LEADER, OFFICE));
    }

    @GetMapping("/desk/misconduct/keepers")
    @MayCall({LEADER, OFFICE})
    String list(Actor actor, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(actor, Map.of(), List.of(), done.equals("1") ? "已经办理。" : "", call, model);
    }

    private String show(Actor actor, Map<String, String> typed, List<Issue> issues, String notice, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> led = caller.agenciesFor(LEADER);
        Set<String> seen = new LinkedHashSet<>(led);
        seen.addAll(caller.agenciesFor(OFFICE));
        Map<String, String> names = agencies.namesOf(seen);
        List<ReportKeeper> all = keepers.named(seen);
        List<MisconductViews.AgencyList> lists = seen.stream().map(agency -> new MisconductViews.AgencyList(agency, names.getOrDefault(agency, agency),
                all.stream().filter(keeper -> keeper.agency().equals(agency)).map(keeper -> named(actor, keeper)).toList(), led.contains(agency))).toList();
        List<Choice> choices = led.stream().map(agency -> Choice.of(agency, names.getOrDefault(agency, agency))).toList();
        model.addAttribute("page", new MisconductViews.KeepersPage(lists, choices, typed, issues, notice));
        return "inquiry/misconduct-keepers";
    }

    private MisconductViews.Named named(Actor actor, ReportKeeper keeper) {
        boolean mayConfirm = keeper.confirmedBy() == 0 && actor.accountId() != keeper.namedBy() && actor.accountId() != keeper.account();
        return new MisconductViews.Named(keeper, accounts.nameOf(keeper.account()), accounts.nameOf(keeper.namedBy()),
                keeper.confirmedBy() == 0 ? "" : accounts.nameOf(keeper.confirmedBy()), mayConfirm);
    }

    @PostMapping("/desk/misconduct/keepers")
    @MayCall(LEADER)
    String name(Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        List.of("agency", "login", "reason").forEach(field -> typed.put(field, call.getParameter(field) == null ? "" : call.getParameter(field)));
        return done(actor, typed, call, response, model, () -> {
            if (!Objects.requireNonNull(Caller.of(call)).agenciesFor(LEADER).contains(typed.get("agency"))) {
                throw new Refused("agency", "请选择您分管的机关");
            }
            name.name(actor, typed.get("agency"), typed.get("login"), typed.get("reason"));
        });
    }

    private String done(Actor actor, Map<String, String> typed, HttpServletRequest call, HttpServletResponse response, Model model, Runnable act) {
        try {
            act.run();
            return "redirect:/desk/misconduct/keepers?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, typed, refused.issues(), "", call, model);
        }
    }

    @PostMapping("/desk/misconduct/keepers/confirm")
    @MayCall({LEADER, OFFICE})
    String confirm(Actor actor, @RequestParam(defaultValue = "") String keeper, @RequestParam long version, HttpServletRequest call, HttpServletResponse response, Model model) {
        ReportKeeper found = held(keeper, call, LEADER, OFFICE);
        return done(actor, Map.of(), call, response, model, () -> name.confirm(actor, found.id(), version));
    }

    @PostMapping("/desk/misconduct/keepers/end")
    @MayCall(LEADER)
    String end(Actor actor, @RequestParam(defaultValue = "") String keeper, @RequestParam long version, @RequestParam(defaultValue = "") String reason, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        ReportKeeper found = held(keeper, call, LEADER);
        return done(actor, Map.of(), call, response, model, () -> name.end(actor, found.id(), version, reason));
    }

    /** Of an agency for which the caller was granted one of the roles itself: who leads the body above names its own people, not those below. */
    private ReportKeeper held(String keeper, HttpServletRequest call, Role... roles) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        List<Set<String>> mine = new ArrayList<>();
        for (Role role : roles) {
            mine.add(caller.agenciesFor(role));
        }
        return java.util.Optional.of(keeper).filter(id -> id.matches(Ids.PATTERN)).flatMap(id -> keepers.find(Long.parseLong(id)))
                .filter(found -> mine.stream().anyMatch(agency -> agency.contains(found.agency()))).orElseThrow(NotFound::new);
    }
}
