package mingbai.agency.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.AgencyFacts;
import mingbai.agency.EstablishAgency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Place;
import mingbai.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/agencies}: those the caller looks after, and new ones. */
@Controller
class AgencyListPages {

    private static final int SIZE = 50;

    private final AgencyReading agencies;
    private final EstablishAgency establish;

    AgencyListPages(AgencyReading agencies, EstablishAgency establish) {
        this.agencies = agencies;
        this.establish = establish;
    }

    @Bean
    static Place agenciesPlace() {
        return new Place("agencies", "机构", "/desk/agencies", 800, Set.of(SYSTEM_ADMIN, OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/agencies")
    @MayCall({SYSTEM_ADMIN, OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> scopes = new LinkedHashSet<>();
        List.of(SYSTEM_ADMIN, OFFICE, LEADER, INSPECTOR).forEach(role -> scopes.addAll(caller.agenciesFor(role)));
        boolean inScope = scopes.contains("") || !within.isEmpty() && scopes.stream().anyMatch(scope -> agencies.isWithin(within, scope));
        String narrowed = inScope ? within : scopes.iterator().next();
        AgencyReading.Filter filter = new AgencyReading.Filter(q, narrowed, null, null, null);
        String address = "/desk/agencies?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&within=" + URLEncoder.encode(narrowed, StandardCharsets.UTF_8);
        Paging paging = Paging.of(page, SIZE, agencies.list(filter, 0, 0).total(), address);
        AgencyReading.Rows rows = agencies.list(filter, (int) paging.offset(), SIZE);
        model.addAttribute("page", new AgencyViews.ListPage(q, narrowed, rows.agencies(), paging, caller.holdsAnywhere(SYSTEM_ADMIN)));
        return "agency/list";
    }

    @GetMapping("/desk/agencies/new")
    @MayCall(SYSTEM_ADMIN)
    String form(Model model) {
        model.addAttribute("page", new AgencyViews.NewPage(AgencyForm.EMPTY, List.of()));
        return "agency/new";
    }

    @PostMapping("/desk/agencies/new")
    @MayCall(SYSTEM_ADMIN)
    String establish(Actor actor, AgencyForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            AgencyFacts facts = form.facts("");
            if (!Objects.requireNonNull(Caller.of(request)).holds(SYSTEM_ADMIN, facts.parent())) {
                throw new Refused("parent_code", "您不管理这个上级机构，不能在它之下设立机构。");
            }
            return "redirect:/desk/agency/" + establish.establish(actor, form.in(form.code()), facts).code();
        } catch (Refused refused) {
            List<Issue> issues = refused.issues();
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new AgencyViews.NewPage(form, issues));
            return "agency/new";
        }
    }
}
