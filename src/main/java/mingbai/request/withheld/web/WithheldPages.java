package mingbai.request.withheld.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.request.CaseBook;
import mingbai.request.withheld.ReviewWithheld;
import mingbai.request.withheld.Withheld;
import mingbai.request.withheld.WithheldReading;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/withheld}: what was kept back, those due to be looked at first; {@code /desk/withheld/…}: one of them. */
@Controller
class WithheldPages {

    private static final int PAGE = 50;

    private final WithheldReading reading;
    private final ReviewWithheld review;
    private final CaseBook book;
    private final AgencyReading agencies;
    private final Clock clock;

    WithheldPages(WithheldReading reading, ReviewWithheld review, CaseBook book, AgencyReading agencies, Clock clock) {
        this.reading = reading;
        this.review = review;
        this.book = book;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/desk/withheld")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        Set<String> codes = mine(Objects.requireNonNull(Caller.of(request)));
        String shown = Set.of("due", "opened").contains(show) ? show : "";
        LocalDate today = LocalDate.now(clock);
        Paging paging = Paging.of(page, PAGE, reading.count(codes, shown, today), "/desk/withheld" + (shown.isEmpty() ? "" : "?show=" + shown));
        model.addAttribute("page", new WithheldListPage(shown, reading.lines(codes, shown, today, PAGE, (int) paging.offset()), agencies.namesOf(codes), today,
                reading.count(codes, "due", today), paging));
        return "request/withheld-list";
    }

    private Set<String> mine(Caller caller) {
        Set<String> codes = new LinkedHashSet<>();
        List.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR).forEach(role -> caller.agenciesFor(role).forEach(code -> codes.addAll(agencies.subtree(code))));
        return codes;
    }

    @GetMapping("/desk/withheld/{withheld}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "withheld")
    String show(@PathVariable long withheld, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return show(request, withheld, Map.of(), List.of(), done.isEmpty() ? "" : "已登记。", model);
    }

    private String show(HttpServletRequest request, long id, Map<String, String> typed, List<Issue> issues, String notice, Model model) {
        Withheld found = reading.find(id).orElseThrow(NotFound::new);
        Caller caller = Objects.requireNonNull(Caller.of(request));
        model.addAttribute("page", new WithheldPage(found, agencies.nameOf(found.agency()), book.get(found.request()).number(), LocalDate.now(clock),
                found.isWithheld() && caller.holds(OFFICE, found.agency()), typed, issues, notice));
        return "request/withheld-one";
    }

    @PostMapping("/desk/withheld/{withheld}")
    @MayCall(value = OFFICE, on = "withheld")
    String look(@PathVariable long withheld, @RequestParam long version, @RequestParam(defaultValue = "") String result, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String next, @RequestParam(required = false) @Nullable String changed, Actor actor, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            if (!Set.of("stays", "opens").contains(result)) {
                throw new Refused("result", "请选择仍不予公开，还是可以公开");
            }
            review.run(actor, withheld, version, result.equals("opens"), changed != null, Scrub.clean(reason), day(next));
            return "redirect:/desk/withheld/" + withheld + "?done=looked";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(request, withheld, Map.of("result", result, "reason", reason, "next", next, "changed", changed == null ? "" : "1"), refused.issues(), "", model);
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("next", "日期请写成年-月-日，如 2027-03-02");
        }
    }
}
