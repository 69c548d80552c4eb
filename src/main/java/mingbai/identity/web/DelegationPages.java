package mingbai.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.identity.Delegation;
import mingbai.identity.DelegateRoles;
import mingbai.identity.DelegateRoles.Wish;
import mingbai.identity.Grant;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Place;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/delegations}: who acts in my stead, and in whose stead I act. */
@Controller
class DelegationPages {

    private final DelegateRoles delegateRoles;
    private final AccountReading accounts;
    private final AgencyReading agencies;
    private final Clock clock;

    DelegationPages(DelegateRoles delegateRoles, AccountReading accounts, AgencyReading agencies, Clock clock) {
        this.delegateRoles = delegateRoles;
        this.accounts = accounts;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Bean
    static Place delegationsPlace() {
        return new Place("delegations", "委托代办", "/desk/delegations", 700, Set.of());
    }

    @GetMapping("/desk/delegations")
    @MayCall(signedIn = true)
    String show(Actor actor, Model model) {
        return show(actor, List.of(), model);
    }

    @PostMapping("/desk/delegations")
    @MayCall(signedIn = true)
    String delegate(Actor actor, @RequestParam String to, @RequestParam String agency, @RequestParam(required = false) List<String> roles,
            @RequestParam String from, @RequestParam String until, HttpServletResponse response, Model model) {
        try {
            Set<Role> wanted = (roles == null ? List.<String>of() : roles).stream().flatMap(code -> Role.ofCode(code).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            delegateRoles.delegate(actor, new Wish(to, agency, wanted, day("from", from), day("until", until)));
            return "redirect:/desk/delegations";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, refused.issues(), model);
        }
    }

    @PostMapping("/desk/delegations/{delegation}/end")
    @MayCall(signedIn = true)
    String end(@PathVariable long delegation, Actor actor) {
        delegateRoles.end(actor, delegation);
        return "redirect:/desk/delegations";
    }

    private static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(field, "请填写日期，例如 2026-03-02。");
        }
    }

    private String show(Actor actor, List<Issue> issues, Model model) {
        List<Grant> own = accounts.grantsOf(actor.accountId()).stream().filter(grant -> !grant.role().administers()).toList();
        List<Delegation> delegations = accounts.delegationsOf(actor.accountId());
        Set<Long> people = new LinkedHashSet<>();
        Set<String> places = own.stream().map(Grant::agency).collect(Collectors.toCollection(LinkedHashSet::new));
        delegations.forEach(delegation -> {
            people.add(delegation.fromAccount());
            people.add(delegation.toAccount());
            places.add(delegation.agency());
        });
        model.addAttribute("page", new AccountViews.DelegationPage(actor.accountId(), own, delegations, accounts.namesOf(people),
                agencies.namesOf(places), LocalDate.now(clock).toString(), issues));
        return "identity/delegations";
    }
}
