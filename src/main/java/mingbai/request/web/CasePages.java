package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.request.CaseBook;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request/…}: one request with its clock and everything that was done about it. */
@Controller
class CasePages {

    private final CaseBook book;
    private final AgencyReading agencies;
    private final List<CasePart> parts;

    CasePages(CaseBook book, AgencyReading agencies, List<CasePart> parts) {
        this.book = book;
        this.agencies = agencies;
        this.parts = parts.stream().sorted(Comparator.comparingInt(CasePart::order)).toList();
    }

    @GetMapping("/desk/request/{request}")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "request")
    String show(@PathVariable long request, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        Caller caller = Objects.requireNonNull(Caller.of(call));
        RequestCase found = book.get(request);
        List<CasePart.Section> sections = parts.stream().map(part -> part.of(found, caller)).flatMap(Optional::stream).toList();
        model.addAttribute("page", new CasePage(found, agencies.nameOf(found.agency()), book.clocks(found), book.applicants(request), book.record(request),
                sections, done.isEmpty() ? "" : "已办理。"));
        return "request/case";
    }
}
