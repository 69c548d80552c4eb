package mingbai.catalog.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.ComputeDuties;
import mingbai.catalog.StartCounting;
import mingbai.catalog.reading.CountingReading;
import mingbai.catalog.web.DutyViews.CountingLine;
import mingbai.catalog.web.DutyViews.CountingPage;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Paging;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/duties/counting}: from which day the duties of each agency count. */
@Controller
class CountingPages {

    private static final int SIZE = 100;
    /** Their rows are written at once, before the page answers; for more the background does it within a minute. */
    private static final int AT_ONCE = 20;

    private final StartCounting start;
    private final ComputeDuties compute;
    private final CountingReading counting;
    private final DutyScope scopes;
    private final AgencyReading agencies;
    private final Clock clock;

    CountingPages(StartCounting start, ComputeDuties compute, CountingReading counting, DutyScope scopes, AgencyReading agencies, Clock clock) {
        this.start = start;
        this.compute = compute;
        this.counting = counting;
        this.scopes = scopes;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/duties/counting")
    @MayCall(OFFICE)
    String show(@RequestParam(defaultValue = "") String within, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String done,
            HttpServletRequest request, Model model) {
        String outcome = done.matches("\\d{1,5}") ? "已设定" + done + "个机关的起算日期，应公开事项随后列出。" : "";
        return show(within, page, LocalDate.now(clock).withDayOfYear(1).toString(), outcome, List.of(), request, model);
    }

    /** Sets the day for the ticked agencies, or for all of the tree. */
    @PostMapping("/desk/duties/counting")
    @MayCall(OFFICE)
    String start(@RequestParam(defaultValue = "") String within, @RequestParam(name = "from_day", defaultValue = "") String fromDay,
            @RequestParam(defaultValue = "") List<String> agency, @RequestParam(defaultValue = "") String all, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Set<String> tree = scopes.within(scopes.of(request, List.of(OFFICE)), within);
        Set<String> wanted = new LinkedHashSet<>(all.isEmpty() ? agency : tree);
        wanted.retainAll(tree);
        try {
            LocalDate day = day(fromDay, wanted);
            List<String> set = new ArrayList<>();
            wanted.forEach(code -> {
                if (start.start(actor, code, day)) {
                    set.add(code);
                }
            });
            if (set.size() <= AT_ONCE) {
                compute.of(set);
            }
            return "redirect:/desk/duties/counting?done=" + set.size() + (within.isEmpty() ? "" : "&within=" + encoded(within));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(within, 1, fromDay, "", refused.issues(), request, model);
        }
    }

    private static LocalDate day(String fromDay, Set<String> wanted) {
        if (wanted.isEmpty()) {
            throw new Refused("agency", "请至少勾选一个机关。");
        }
        try {
            return LocalDate.parse(fromDay.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("from_day", "日期请写成年-月-日，如 2026-01-01。");
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String show(String within, int page, String fromDay, String outcome, List<Issue> issues, HttpServletRequest request, Model model) {
        List<String> tree = List.copyOf(scopes.within(scopes.of(request, List.of(OFFICE)), within));
        Paging paging = Paging.of(page, SIZE, tree.size(), "/desk/duties/counting" + (within.isEmpty() ? "" : "?within=" + encoded(within)));
        List<String> shown = tree.stream().skip(paging.offset()).limit(SIZE).toList();
        Map<String, LocalDate> starts = counting.startsOf(tree);
        Map<String, String> names = agencies.namesOf(shown);
        List<CountingLine> lines = shown.stream().map(code -> new CountingLine(code, names.getOrDefault(code, code),
                starts.containsKey(code) ? starts.get(code).toString() : "")).toList();
        model.addAttribute("page", new CountingPage(lines, paging, fromDay, within, outcome,
                Map.of("all", Integer.toString(tree.size()), "counted", Integer.toString(starts.size())), issues));
        return "catalog/counting";
    }
}
