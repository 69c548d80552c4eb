package mingbai.request.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.request.OfferSimilar;
import mingbai.request.reading.OfferReading;
import mingbai.request.reading.OfferReading.Figures;
import mingbai.request.reading.OfferReading.Part;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents offered before a request: the way to one of them, and on the desk what became of all. */
@Controller
class OfferPages {

    private static final int ROWS = 50;

    private final OfferSimilar offer;
    private final OfferReading offers;
    private final AgencyReading agencies;
    private final Clock clock;

    OfferPages(OfferSimilar offer, OfferReading offers, AgencyReading agencies, Clock clock) {
        this.offer = offer;
        this.offers = offers;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/request/offered/{offering}/{n}")
    @MayCall(anyone = true)
    String open(@PathVariable String offering, @PathVariable int n) {
        return "redirect:/doc/" + offer.opened(offering, n).orElseThrow(NotFound::new);
    }

    /** @param agency and part: the list behind a figure */
    @GetMapping("/desk/requests/offered")
    @MayCall({OFFICE, LEADER, INSPECTOR})
    String figures(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "1") String page, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        Set<String> own = new LinkedHashSet<>();
        Stream.of(OFFICE, LEADER, INSPECTOR).forEach(role -> own.addAll(caller.agenciesFor(role)));
        List<Issue> issues = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        LocalDate first = day(from, "from", today.withDayOfYear(1), issues);
        LocalDate last = day(to, "to", today, issues);
        Optional<Part> which = Arrays.stream(Part.values()).filter(one -> one.name().equals(part)).findFirst();
        boolean list = own.contains(agency) && which.isPresent();
        List<Figures> figures = offers.figures(list ? List.of(agency) : own, first, last);
        int at = page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
        OfferPage shown = new OfferPage(first, last, figures, agencies.namesOf(own), list ? agency : "", which.orElse(null),
                list ? offers.list(agency, which.get(), first, last, ROWS, (at - 1L) * ROWS) : List.of(),
                list ? Paging.of(at, ROWS, figures.stream().mapToLong(one -> one.of(which.get())).sum(),
                        "/desk/requests/offered?from=" + first + "&to=" + last + "&agency=" + agency + "&part=" + part) : null, issues);
        model.addAttribute("page", shown);
        return "request/offered";
    }

    private static LocalDate day(String text, String field, LocalDate otherwise, List<Issue> issues) {
        try {
            LocalDate day = text.isEmpty() ? otherwise : LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException wrong) {
            issues.add(Issue.of(field, "请填写日期，例如 2026-03-02"));
            return otherwise;
        }
        issues.add(Issue.of(field, "请填写2000年以后的日期"));
        return otherwise;
    }
}
