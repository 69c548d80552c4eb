package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.request.Phase;
import mingbai.request.reading.RequestFilter;
import mingbai.request.reading.RequestReading;
import mingbai.request.reading.RequestRow;
import mingbai.request.web.RequestViews.Line;
import mingbai.request.web.RequestViews.ListPage;
import mingbai.request.web.RequestViews.Tab;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/requests}: what was asked of the caller's agencies, the most urgent first; each figure is that of its list. */
@Controller
class RequestListPages {

    private static final int SIZE = 50;
    private static final int EXPORTED_AT_ONCE = 1000;
    /** Further than a hundred pages nobody reads; longer lists are narrowed, and not counted to their end. */
    private static final int MOST_COUNTED = SIZE * 100;
    private static final int MOST_TO_CHOOSE = 600;

    private final RequestReading requests;
    private final RequestScope scopes;
    private final RequestLines lines;
    private final AgencyReading agencies;

    RequestListPages(RequestReading requests, RequestScope scopes, RequestLines lines, AgencyReading agencies) {
        this.requests = requests;
        this.scopes = scopes;
        this.lines = lines;
        this.agencies = agencies;
    }

    @Bean
    static Place requestsPlace() {
        return new Place("requests", "依申请公开", "/desk/requests", 18, Set.of(OFFICE, DRAFTER, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/requests")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    String list(RequestQuestion question, @RequestParam(defaultValue = "1") String page, Actor actor, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> scope = scopes.of(caller);
        RequestFilter filter = filter(question, scope, actor);
        List<Tab> tabs = tabs(question, Set.copyOf(filter.agencies()), actor.accountId());
        long total = requests.count(filter, MOST_COUNTED);
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, total, question.address());
        Map<String, String> names = agencies.namesOf(scope.size() > MOST_TO_CHOOSE ? Set.of() : scope);
        List<Choice> choices = names.entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new ListPage(question, tabs, lines.of(requests.list(filter, paging.offset(), SIZE)), paging, choices,
                question.below().isEmpty() ? "" : agencies.nameOf(question.below()), scope.size() > 1, caller.holdsAnywhere(OFFICE), caller.holdsAnywhere(DRAFTER),
                caller.holdsAnywhere(LEADER) || caller.holdsAnywhere(OFFICE) || caller.holdsAnywhere(INSPECTOR)));
        return "request/list";
    }

    @GetMapping("/desk/requests.csv")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    void csv(RequestQuestion question, Actor actor, HttpServletRequest call, HttpServletResponse response) throws IOException {
        RequestSheets.csv(response, all(filter(question, scopes.of(Objects.requireNonNull(Caller.of(call))), actor)));
    }

    @GetMapping("/desk/requests.xlsx")
    @MayCall({OFFICE, DRAFTER, LEADER, INSPECTOR})
    void xlsx(RequestQuestion question, Actor actor, HttpServletRequest call, HttpServletResponse response) throws IOException {
        RequestSheets.xlsx(response, all(filter(question, scopes.of(Objects.requireNonNull(Caller.of(call))), actor)));
    }

    private RequestFilter filter(RequestQuestion question, Set<String> scope, Actor actor) {
        Set<String> narrowed = scopes.within(scope, question.below());
        Set<String> asked = question.agency().isEmpty() ? narrowed : narrowed.contains(question.agency()) ? Set.of(question.agency()) : Set.of();
        return question.filter(asked, actor.accountId());
    }

    /** Each tab's figure is that of its list: the filters of the address stay, as far as they make sense there. */
    private List<Tab> tabs(RequestQuestion question, Set<String> agencies, long account) {
        Map<Phase, Long> open = requests.openByPhase(question.in(RequestQuestion.OPEN).filter(agencies, account));
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(question.in(RequestQuestion.OPEN), "在办", open.values().stream().mapToLong(Long::longValue).sum()));
        for (Phase phase : Phase.values()) {
            RequestQuestion asked = question.in(phase.code());
            tabs.add(tab(asked, phase.label(), phase.isOpen() ? open.getOrDefault(phase, 0L) : requests.count(asked.filter(agencies, account), MOST_COUNTED)));
        }
        return tabs;
    }

    private static Tab tab(RequestQuestion question, String label, long count) {
        return new Tab(question.phase(), label, count >= MOST_COUNTED ? MOST_COUNTED + "以上" : Long.toString(count), question.address());
    }

    /** Read piece by piece: a prefecture's list is long. */
    private Stream<Line> all(RequestFilter filter) {
        return Stream.iterate(requests.after(filter, 0, EXPORTED_AT_ONCE), part -> !part.isEmpty(),
                part -> part.size() < EXPORTED_AT_ONCE ? List.<RequestRow>of() : requests.after(filter, part.getLast().id(), EXPORTED_AT_ONCE))
                .flatMap(part -> lines.of(part).stream());
    }
}
