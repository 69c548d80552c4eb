package mingbai.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.TeamReading;
import mingbai.agency.reading.TeamReading.TeamWithPosts;
import mingbai.catalog.reading.DutyCounts;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.reading.DutyState;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.reading.LedgerReading;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.Role;
import mingbai.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk/start}: for somebody new at their post (A6), and in the practice ground the tasks to try. */
@Controller
class StartPages {

    private static final int URGENT = 8;

    private final Waiting waiting;
    private final AccountReading accounts;
    private final TeamReading teams;
    private final DutyReading duties;
    private final LedgerReading ledger;
    private final Site site;
    private final Clock clock;

    StartPages(Waiting waiting, AccountReading accounts, TeamReading teams, DutyReading duties, LedgerReading ledger, Site site, Clock clock) {
        this.waiting = waiting;
        this.accounts = accounts;
        this.teams = teams;
        this.duties = duties;
        this.ledger = ledger;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/desk/start")
    @MayCall(signedIn = true)
    String start(Actor actor, HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        List<Role> roles = Arrays.stream(Role.values()).filter(caller::holdsAnywhere).toList();
        TodayPage today = waiting.page(caller, actor.accountId(), "", 1);
        String agency = caller.agencyCode();
        LocalDate day = LocalDate.now(clock);
        List<TeamWithPosts> groups = agency.isEmpty() ? List.of() : teams.teams(agency).stream().filter(group -> group.team().lastsOn(day)).toList();
        model.addAttribute("page", new StartPage(agency, caller.agencyName(), roles, (int) today.paging().total(),
                today.waiting().stream().limit(URGENT).toList(), agency.isEmpty() ? List.of() : accounts.colleagues(agency), groups,
                owes(agency), practice(actor)));
        return "desk/start";
    }

    private StartPage.@Nullable Owes owes(String agency) {
        DutyFilter own = DutyFilter.of(List.of(agency));
        DutyCounts counts = duties.counts(own);
        List<DutyRow> next = duties.list(own.in(DutyState.LATE, DutyState.DUE, DutyState.COMING), 0, URGENT);
        return counts.open() + counts.answered() + counts.excused() == 0 ? null : new StartPage.Owes(counts, next);
    }

    private StartPage.@Nullable Practice practice(Actor actor) {
        if (!site.sandbox()) {
            return null;
        }
        Set<String> acts = ledger.kindsBy(actor.accountId());
        return new StartPage.Practice(acts.contains("document.submitted"), acts.contains("review.opinion-given"), acts.contains("document.published"),
                acts.contains("duty.answered-nothing"));
    }
}
