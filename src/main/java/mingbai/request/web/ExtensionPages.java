package mingbai.request.web;

import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.letter.LetterKind;
import mingbai.request.measure.ConsentToExtension;
import mingbai.request.measure.DropMeasure;
import mingbai.request.measure.Measure;
import mingbai.request.measure.MeasureBook;
import mingbai.request.measure.MeasureKind;
import mingbai.request.measure.MeasureState;
import mingbai.request.measure.ProposeExtension;
import mingbai.request.measure.TellMeasure;
import mingbai.web.Caller;
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

/** {@code /desk/request/…/extension}: a longer term, proposed by one and consented to by another (Art. 33(2)). */
@Controller
class ExtensionPages {

    private final ActDesk desk;
    private final MeasureBook measures;
    private final ProposeExtension propose;
    private final ConsentToExtension consent;
    private final TellMeasure tell;
    private final DropMeasure drop;

    ExtensionPages(ActDesk desk, MeasureBook measures, ProposeExtension propose, ConsentToExtension consent, TellMeasure tell, DropMeasure drop) {
        this.desk = desk;
        this.measures = measures;
        this.propose = propose;
        this.consent = consent;
        this.tell = tell;
        this.drop = drop;
    }

    @GetMapping("/desk/request/{request}/extension")
    @MayCall(value = {OFFICE, LEADER}, on = "request")
    String show(@PathVariable long request, @RequestParam(defaultValue = "") String done, Actor actor, HttpServletRequest call, Model model) {
        return show(request, done, Filled.NOTHING, List.of(), "", actor, call, model);
    }

    @PostMapping("/desk/request/{request}/extension")
    @MayCall(value = OFFICE, on = "request")
    String act(@PathVariable long request, @RequestParam Map<String, String> form, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        Filled filled = new Filled(form);
        try {
            if (filled.has("preview")) {
                String preview = desk.preview(desk.request(request), new CaseFact.Extended(desk.today(), filled.number("days", "延长的天数")));
                return show(request, "", filled, List.of(), preview, actor, call, model);
            }
            switch (filled.get("act")) {
                case "propose" -> propose.run(actor, request, filled.version(), filled.number("days", "延长的天数"), filled.get("reason"));
                case "told" -> tell.run(actor, request, filled.version(), filled.id("measure"), filled.day("told", "告知日期"));
                case "drop" -> drop.run(actor, request, filled.version(), filled.id("measure"), filled.get("dropReason"));
                default -> throw new Refused("", "请选择要办理的事项");
            }
            return "redirect:/desk/request/" + request + "/extension?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(request, "", filled, refused.issues(), "", actor, call, model);
        }
    }

    /** The head of the office, or whoever leads it; who proposed it is refused by the use case. */
    @PostMapping("/desk/request/{request}/extension/consent")
    @MayCall(value = {OFFICE, LEADER}, on = "request")
    String consent(@PathVariable long request, @RequestParam Map<String, String> form, Actor actor, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        Filled filled = new Filled(form);
        try {
            consent.run(actor, request, filled.version(), filled.get("consents").equals("yes"), filled.get("note"));
            return "redirect:/desk/request/" + request + "/extension?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(request, "", filled, refused.issues(), "", actor, call, model);
        }
    }

    private String show(long id, String done, Filled filled, List<Issue> issues, String preview, Actor actor, HttpServletRequest call, Model model) {
        RequestCase request = desk.request(id);
        Optional<Measure> waiting = measures.waiting(request, MeasureKind.EXTENSION);
        String shown = preview.isEmpty() && waiting.isPresent() && request.isOpen()
                ? desk.preview(request, new CaseFact.Extended(desk.today(), waiting.get().days())) : preview;
        ActHead head = desk.head(request, done, filled, issues, shown);
        boolean office = Objects.requireNonNull(Caller.of(call)).holds(OFFICE, request.agency());
        boolean consents = waiting.map(one -> one.state() == MeasureState.PREPARED && one.by() != actor.accountId()).orElse(false);
        List<Measure> past = measures.of(id, MeasureKind.EXTENSION).stream().filter(one -> !one.isWaiting()).toList();
        model.addAttribute("page", new ActViews.Extension(head, propose.left(request),
                waiting.map(one -> new ActViews.Waiting(head, one, "extension", desk.letter(request, LetterKind.EXTENSION, 0))), office, consents, past));
        return "request/act-extension";
    }
}
