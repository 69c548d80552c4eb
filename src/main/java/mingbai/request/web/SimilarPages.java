package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.request.CaseBook;
import mingbai.request.FindSimilar;
import mingbai.request.LinkRequests;
import mingbai.request.RequestCase;
import mingbai.request.RequestLink;
import mingbai.web.Caller;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request/…/similar}: what may be the same request again, with the reasons, and how it is put on record. */
@Controller
class SimilarPages {

    private final CaseBook book;
    private final FindSimilar similar;
    private final LinkRequests links;
    private final AgencyReading agencies;

    SimilarPages(CaseBook book, FindSimilar similar, LinkRequests links, AgencyReading agencies) {
        this.book = book;
        this.similar = similar;
        this.links = links;
        this.agencies = agencies;
    }

    @GetMapping("/desk/request/{request}/similar")
    @MayCall(value = {OFFICE, DRAFTER}, on = "request")
    String show(@PathVariable long request, HttpServletRequest call, Model model) {
        return form(book.get(request), Map.of(), List.of(), call, model);
    }

    @PostMapping("/desk/request/{request}/similar")
    @MayCall(value = OFFICE, on = "request")
    String link(@PathVariable long request, @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String note, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        try {
            if (!other.matches("\\d{1,18}|[1-8]\\d{18}")) {
                throw new Refused("other", "请选择要关联的申请");
            }
            RequestLink.Reason why = Arrays.stream(RequestLink.Reason.values()).filter(one -> one.name().equals(reason)).findFirst()
                    .orElseThrow(() -> new Refused("reason", "请选择是什么关系"));
            links.run(actor, request, version, Long.parseLong(other), why, Scrub.clean(note));
            return "redirect:/desk/request/" + request + "?done=linked#linked";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(book.get(request), Map.of("other", other, "reason", reason, "note", note), refused.issues(), call, model);
        }
    }

    private String form(RequestCase request, Map<String, String> typed, List<Issue> issues, HttpServletRequest call, Model model) {
        model.addAttribute("page", new CasePage.ActPage(request, agencies.nameOf(request.agency()), typed, issues));
        model.addAttribute("found", similar.of(request));
        model.addAttribute("mayLink", Objects.requireNonNull(Caller.of(call)).holds(OFFICE, request.agency()));
        model.addAttribute("reasons", Arrays.stream(RequestLink.Reason.values()).map(one -> Choice.of(one.name(), one.label())).toList());
        return "request/similar";
    }
}
