package mingbai.statistics.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.paper.Sheets;
import mingbai.statistics.closing.ClosePeriod;
import mingbai.statistics.closing.Closing;
import mingbai.statistics.closing.FrozenReading;
import mingbai.statistics.web.ClosingsPage.Form;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import mingbai.web.Times;
import mingbai.web.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/statistics/closings}: periods that were closed, and closing one; a version with its figures; what changed since. */
@Controller
class ClosingPages {

    private static final int LISTED = 300;
    private static final int FIRST_YEAR = 2008;

    private final ClosePeriod close;
    private final FrozenReading frozen;
    private final ClosingView view;
    private final AgencyReading agencies;
    private final Clock clock;

    ClosingPages(ClosePeriod close, FrozenReading frozen, ClosingView view, AgencyReading agencies, Clock clock) {
        this.close = close;
        this.frozen = frozen;
        this.view = view;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/statistics/closings")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(HttpServletRequest request, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Set<String> offices = granted(caller, OFFICE);
        Form form = new Form(offices.contains(caller.agencyCode()) ? caller.agencyCode() : offices.stream().findFirst().orElse(""),
                Integer.toString(LocalDate.now(clock).minusMonths(1).getYear()), "Y", "");
        model.addAttribute("page", page(caller, form, List.of()));
        return "statistics/closings";
    }

    @PostMapping("/desk/statistics/closings")
    @MayCall(OFFICE)
    String begin(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String reason, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(request));
        Form form = new Form(agency, year, part, reason);
        try {
            if (agency.isEmpty() || agencies.byCode(agency).isEmpty() || !caller.holds(OFFICE, agency)) {
                throw new Refused("agency", "请选择您负责的机关。");
            }
            return "redirect:/desk/statistics/closing/" + close.begin(actor, agency, form.code(), reason);
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("page", page(caller, form, refused.issues()));
            return "statistics/closings";
        }
    }

    private ClosingsPage page(Caller caller, Form form, List<Issue> issues) {
        Set<String> seen = new LinkedHashSet<>();
        Stream.of(OFFICE, LEADER, INSPECTOR).flatMap(role -> granted(caller, role).stream()).forEach(code -> seen.addAll(agencies.subtree(code)));
        List<Closing> found = frozen.list(seen, LISTED);
        Map<String, String> names = agencies.namesOf(Stream.concat(found.stream().map(Closing::agency), granted(caller, OFFICE).stream()).toList());
        int now = LocalDate.now(clock).getYear();
        return new ClosingsPage(found.stream().map(closing -> line(closing, names)).toList(), granted(caller, OFFICE).stream()
                .map(code -> Choice.of(code, names.getOrDefault(code, code))).toList(), IntStream.rangeClosed(0, now - FIRST_YEAR)
                .mapToObj(back -> Integer.toString(now - back)).map(year -> Choice.of(year, year + "年")).toList(), form, issues);
    }

    private ClosingsPage.Line line(Closing closing, Map<String, String> names) {
        return new ClosingsPage.Line(closing.period().label(), names.getOrDefault(closing.agency(), closing.agency()), closing.number(), closing.state().label(),
                closing.isClosed() ? Tone.DONE : Tone.NEWS, closing.isClosed() ? "" : frozen.counted(closing.id()) + "/" + closing.measures(), closing.name(),
                Times.minute(closing.closedAt() == null ? closing.begunAt() : closing.closedAt()), closing.reason(), "/desk/statistics/closing/" + closing.id());
    }

    /** The agencies a role was granted for; one granted for the whole installation is granted for every region. */
    private Set<String> granted(Caller caller, Role role) {
        Set<String> codes = new LinkedHashSet<>(caller.agenciesFor(role));
        if (codes.remove("")) {
            agencies.children("").forEach(root -> codes.add(root.code()));
        }
        return codes;
    }

    @GetMapping("/desk/statistics/closing/{closing}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "closing")
    String closing(@PathVariable String closing, Model model) {
        model.addAttribute("page", view.page(find(closing)));
        return "statistics/closing";
    }

    @GetMapping({"/desk/statistics/closing/{closing}/figures.csv", "/desk/statistics/closing/{closing}/figures.xlsx"})
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "closing")
    void file(@PathVariable String closing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Closing found = find(closing);
        Sheets.send(response, request.getRequestURI().endsWith(".csv") ? "csv" : "xlsx", "封存数字-" + found.period().code() + "-第" + found.number() + "版",
                List.of(new Sheets.Column("指标", 30), new Sheets.Column("代码", 28), new Sheets.Column("数字", 16), new Sheets.Column("与上一版相比", 24)),
                view.page(found).lines().stream().map(line -> List.of(line.title(), line.key(), line.text(), line.changed())));
    }

    /** @param with {@code now} for the records as they stand, else the version before */
    @GetMapping("/desk/statistics/closing/{closing}/difference")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "closing")
    String difference(@PathVariable String closing, @RequestParam(defaultValue = "") String measure, @RequestParam(defaultValue = "") String with, Model model) {
        Optional<DifferencePage> page = view.difference(find(closing), measure, with.equals("now"));
        model.addAttribute("page", page.orElseThrow(() -> new Refused("measure", "这次封存没有这项指标，或者没有可以比较的上一版。")));
        return "statistics/difference";
    }

    private Closing find(String id) {
        return id.matches(mingbai.ledger.Ids.PATTERN) ? frozen.closing(Long.parseLong(id)).orElseThrow(NotFound::new) : notFound();
    }

    private static Closing notFound() {
        throw new NotFound();
    }
}
