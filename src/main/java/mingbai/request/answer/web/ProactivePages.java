package mingbai.request.answer.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.ledger.Actor;
import mingbai.publication.Scrub;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.answer.LikeCaseReading;
import mingbai.request.answer.MakeProactive;
import mingbai.request.answer.SuggestProactive;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/request/…/proactive}: from an answer to one for everybody (Art. 44). */
@Controller
class ProactivePages {

    private final CaseBook book;
    private final LikeCaseReading like;
    private final MakeProactive make;
    private final SuggestProactive suggest;

    ProactivePages(CaseBook book, LikeCaseReading like, MakeProactive make, SuggestProactive suggest) {
        this.book = book;
        this.like = like;
        this.make = make;
        this.suggest = suggest;
    }

    @GetMapping("/desk/request/{request}/proactive")
    @MayCall(value = {OFFICE, DRAFTER, LEADER, INSPECTOR}, on = "request")
    String show(@PathVariable long request, @RequestParam(defaultValue = "") String done, HttpServletRequest call, Model model) {
        return show(call, request, Map.of(), List.of(), done.isEmpty() ? "" : "已登记。", model);
    }

    private String show(HttpServletRequest call, long id, Map<String, String> typed, List<Issue> issues, String notice, Model model) {
        RequestCase request = book.get(id);
        Caller caller = Objects.requireNonNull(Caller.of(call));
        boolean office = caller.holds(OFFICE, request.agency());
        model.addAttribute("page", new ProactivePage(request, like.same(request.agency(), id, request.subject()), make.editionOf(id).orElse(0L),
                (office || caller.holds(DRAFTER, request.agency())) && make.isPossible(request), office, suggest.of(id).orElse(null), typed, issues, notice));
        return "request/answer-proactive";
    }

    /** Opens the editor of the draft it became. */
    @PostMapping("/desk/request/{request}/proactive")
    @MayCall(value = {OFFICE, DRAFTER}, on = "request")
    String make(@PathVariable long request, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            return "redirect:/desk/edition/" + make.run(actor, request).edition() + "?done=drafted";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(call, request, Map.of(), refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/request/{request}/suggestion")
    @MayCall(value = OFFICE, on = "request")
    String suggest(@PathVariable long request, @RequestParam(defaultValue = "") String suggestion, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        try {
            suggest.run(actor, request, Scrub.clean(suggestion));
            return "redirect:/desk/request/" + request + "/proactive?done=suggested";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(call, request, Map.of("suggestion", suggestion), refused.issues(), "", model);
        }
    }

    @PostMapping("/desk/request/{request}/suggestion/answer")
    @MayCall(value = OFFICE, on = "request")
    String answer(@PathVariable long request, @RequestParam long version, @RequestParam(defaultValue = "") String taken, @RequestParam(defaultValue = "") String reply,
            Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        try {
            if (!List.of("yes", "no").contains(taken)) {
                throw new Refused("taken", "请选择是否采纳");
            }
            suggest.answer(actor, request, version, taken.equals("yes"), Scrub.clean(reply));
            return "redirect:/desk/request/" + request + "/proactive?done=answered";
        } catch (Refused refused) {
            response.setStatus(422);
            return show(call, request, Map.of("taken", taken, "reply", reply), refused.issues(), "", model);
        }
    }
}
