package mingbai.catalog.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.FINAL_REVIEW;
import static mingbai.web.Role.FIRST_REVIEW;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;
import static mingbai.web.Role.SECOND_REVIEW;
import static mingbai.web.Role.SECRECY_REVIEW;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.ExcuseDuty;
import mingbai.catalog.StateNothing;
import mingbai.catalog.reading.DutyCounts;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.web.DutyViews.Line;
import mingbai.catalog.web.DutyViews.ListPage;
import mingbai.catalog.web.DutyViews.Tab;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
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

/** {@code /desk/duties}: what the caller's agencies owe, by where it stands; each figure is that of its list. */
@Controller
class DutyListPages {

    private static final int SIZE = 50;
    private static final int EXPORTED_AT_ONCE = 1000;
    private static final int MOST_TICKED = 200;

    private final DutyReading duties;
    private final DutyScope scopes;
    private final DutyLines lines;
    private final AgencyReading agencies;
    private final StateNothing stateNothing;
    private final ExcuseDuty excuse;
    private final mingbai.catalog.reading.CountingReading counting;

    DutyListPages(DutyReading duties, DutyScope scopes, DutyLines lines, AgencyReading agencies, StateNothing stateNothing, ExcuseDuty excuse,
            mingbai.catalog.reading.CountingReading counting) {
        this.duties = duties;
        this.scopes = scopes;
        this.lines = lines;
        this.agencies = agencies;
        this.stateNothing = stateNothing;
        this.excuse = excuse;
        this.counting = counting;
    }

    @Bean
    static Place dutiesPlace() {
        return new Place("duties", "应公开事项", "/desk/duties", 15, Set.of(DRAFTER, PUBLISHER, OFFICE, LEADER, INSPECTOR));
    }

    @GetMapping("/desk/duties")
    @MayCall({DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    String list(DutyQuestion question, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String done, Actor actor,
            HttpServletRequest request, Model model) {
        String outcome = done.matches("\\d{1,3}") ? "已办理" + done + "项。" : "";
        return show(question, page, actor, request, outcome, "", List.of(), model);
    }

    @GetMapping("/desk/duties.csv")
    @MayCall({DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    void csv(DutyQuestion question, Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DutySheets.csv(response, all(filter(question, actor, scopes.of(request))));
    }

    @GetMapping("/desk/duties.xlsx")
    @MayCall({DRAFTER, FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW, SECRECY_REVIEW, PUBLISHER, OFFICE, LEADER, INSPECTOR})
    void xlsx(DutyQuestion question, Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DutySheets.xlsx(response, all(filter(question, actor, scopes.of(request))));
    }

    /** Answers or excuses the ticked duties with one reason, each in a transaction and a record of its own. */
    @PostMapping("/desk/duties")
    @MayCall({DRAFTER, PUBLISHER, OFFICE})
    String act(DutyQuestion question, @RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> duty, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<Issue> issues = new ArrayList<>();
        if (duty.isEmpty() || duty.size() > MOST_TICKED) {
            issues.add(Issue.whole(duty.isEmpty() ? "请先勾选要办理的事项。" : "一次最多办理" + MOST_TICKED + "项，请分批勾选。"));
        }
        if (!act.equals("nothing") && !act.equals("excuse")) {
            issues.add(Issue.of("act", "请选择怎样办理。"));
        }
        int done = 0;
        for (String id : issues.isEmpty() ? duty : List.<String>of()) {
            done += act(actor, id, act, reason, request, issues) ? 1 : 0;
        }
        if (issues.isEmpty()) {
            return "redirect:" + question.address() + (question.query().isEmpty() ? "?" : "&") + "done=" + done;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(question, 1, actor, request, done == 0 ? "" : "已办理" + done + "项，其余没有办成。", reason, issues, model);
    }

    private boolean act(Actor actor, String id, String act, String reason, HttpServletRequest request, List<Issue> issues) {
        Optional<DutyRow> found = id.matches("\\d{1,18}|[1-8]\\d{18}") ? duties.duty(Long.parseLong(id)) : Optional.empty();
        if (found.isEmpty()) {
            issues.add(Issue.whole("勾选的一项已经不存在，可能目录有调整，请刷新后再看。"));
            return false;
        }
        DutyRow duty = found.get();
        try {
            if (act.equals("excuse")) {
                excuse.excuse(actor, scopes.excusingOffice(request, duty.owedBy()).orElseThrow(() -> new Refused("", "免除应由上级公开主管部门决定。")), duty.id(), reason);
            } else if (!scopes.of(request, List.of(DRAFTER, PUBLISHER, OFFICE)).contains(duty.owedBy())) {
                throw new NotFound();
            } else {
                stateNothing.state(actor, duty.id(), reason);
            }
            return true;
        } catch (Refused refused) {
            refused.issues().forEach(issue -> issues.add(Issue.of(issue.field(), duty.matterName() + "（" + duty.periodLabel() + "）：" + issue.text())));
        } catch (Overtaken overtaken) {
            issues.add(Issue.whole(duty.matterName() + "（" + duty.periodLabel() + "）：" + overtaken.getMessage()));
        }
        return false;
    }

    private String show(DutyQuestion asked, int page, Actor actor, HttpServletRequest request, String outcome, String reason, List<Issue> issues, Model model) {
        Set<String> scope = scopes.of(request);
        DutyFilter all = filter(asked.in(""), actor, scope);
        DutyCounts counts = duties.counts(all);
        DutyQuestion question = asked.states().isEmpty() ? asked.in(counts.late() > 0 ? "late" : counts.due() > 0 ? "due" : "coming") : asked;
        DutyFilter filter = filter(question, actor, scope);
        long total = question.states().stream().mapToLong(counts::of).sum();
        Paging paging = Paging.of(page, SIZE, total, question.address());
        Caller caller = Objects.requireNonNull(Caller.of(request));
        List<Line> rows = lines.of(duties.list(filter, (int) paging.offset(), SIZE));
        Map<String, String> names = agencies.namesOf(scope.size() > 600 ? Set.of() : scope);
        List<Choice> choices = names.entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        boolean mayAct = List.of(DRAFTER, PUBLISHER, OFFICE).stream().anyMatch(caller::holdsAnywhere);
        model.addAttribute("page", new ListPage(question, tabs(question, counts), rows, paging, choices, scope.size() > 1, mayAct, caller.holdsAnywhere(OFFICE),
                counting.anyOf(scope), outcome, reason, issues));
        return "catalog/duties";
    }

    private static List<Tab> tabs(DutyQuestion question, DutyCounts counts) {
        return List.of(tab(question, "late", "逾期", counts.late()), tab(question, "due", "即将到期", counts.due()), tab(question, "coming", "未到期", counts.coming()),
                tab(question, "done", "已办", counts.answered()), tab(question, "excused", "免除", counts.excused()));
    }

    private static Tab tab(DutyQuestion question, String code, String label, long count) {
        return new Tab(code, label, count, question.in(code).address());
    }

    private DutyFilter filter(DutyQuestion question, Actor actor, Set<String> scope) {
        Set<String> narrowed = scopes.within(scope, question.within());
        Set<String> owing = question.agency().isEmpty() ? narrowed : narrowed.contains(question.agency()) ? Set.of(question.agency()) : Set.of();
        Long person = question.person().isEmpty() ? null : question.person().equals("me") ? Long.valueOf(actor.accountId()) : Long.valueOf(question.person());
        return new DutyFilter(owing, question.states(), question.matter(), person);
    }

    /** Read piece by piece: a prefecture's list is long. */
    private Stream<Line> all(DutyFilter filter) {
        return Stream.iterate(0, at -> at + EXPORTED_AT_ONCE).map(at -> lines.of(duties.list(filter, at, EXPORTED_AT_ONCE))).takeWhile(part -> !part.isEmpty())
                .flatMap(List::stream);
    }
}
