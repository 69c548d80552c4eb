package mingbai.inspection.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.OFFICE;
import static mingbai.web.Role.PUBLISHER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.rectify.LookNow;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.web.Caller;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inspection/now}: lets the machine look at once, over an agency or over all below it, and shows how far it is. */
@Controller
class LookNowPages {

    private final LookNow looks;
    private final FindingScope scope;
    private final AgencyReading agencies;

    LookNowPages(LookNow looks, FindingScope scope, AgencyReading agencies) {
        this.looks = looks;
        this.scope = scope;
        this.agencies = agencies;
    }

    /** @param agency code, or "" for all whose findings the caller sees @param below whether to look at all below it, too */
    @PostMapping("/desk/inspection/now")
    @MayCall({OFFICE, INSPECTOR, DRAFTER, PUBLISHER})
    String start(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String below, Actor actor, HttpServletRequest call) {
        Set<String> seen = scope.of(Objects.requireNonNull(Caller.of(call)));
        Set<String> asked = new LinkedHashSet<>(seen);
        if (!agency.isEmpty()) {
            asked.retainAll(below.isEmpty() ? Set.of(agency) : new LinkedHashSet<>(agencies.subtree(agency)));
        }
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        String title = "即时检查：" + (asked.size() == 1 ? agencies.nameOf(asked.iterator().next()) : asked.size() + "个机关");
        return "redirect:/desk/inspection/now?number=" + looks.start(actor, asked, title, "/desk/inspection" + (agency.isEmpty() ? "" : "?agency=" + agency));
    }

    @GetMapping("/desk/inspection/now")
    @MayCall({OFFICE, INSPECTOR, DRAFTER, PUBLISHER})
    String show(@RequestParam(defaultValue = "") String number, Actor actor, Model model) {
        if (!number.matches(Ids.PATTERN)) {
            throw new NotFound();
        }
        model.addAttribute("page", looks.find(Long.parseLong(number), actor.accountId()).orElseThrow(NotFound::new));
        return "inspection/now";
    }
}
