package mingbai.inquiry.desk;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.desk.DeskAct.Group;
import mingbai.inquiry.handle.InquiryStep;
import mingbai.inquiry.handle.InquirySteps;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/inquiry/{inquiry}/{office|work|consent|above}/{act}}: the form of an act, and doing it. */
@Controller
class DeskActPages {

    private final InquiryBook book;
    private final DeskActs acts;
    private final DeskActForms forms;
    private final InquirySteps steps;

    DeskActPages(InquiryBook book, DeskActs acts, DeskActForms forms, InquirySteps steps) {
        this.book = book;
        this.acts = acts;
        this.forms = forms;
        this.steps = steps;
    }

    @GetMapping("/desk/inquiry/{inquiry}/office/{act}")
    @MayCall(value = OFFICE, on = "inquiry")
    String office(@PathVariable long inquiry, @PathVariable String act, Model model) {
        return form(Group.OFFICE, inquiry, act, model);
    }

    @PostMapping("/desk/inquiry/{inquiry}/office/{act}")
    @MayCall(value = OFFICE, on = "inquiry")
    String office(@PathVariable long inquiry, @PathVariable String act, @RequestParam(defaultValue = "0") String version, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        return done(Group.OFFICE, inquiry, act, version, actor, call, response, model);
    }

    @GetMapping("/desk/inquiry/{inquiry}/work/{act}")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    String work(@PathVariable long inquiry, @PathVariable String act, Model model) {
        return form(Group.WORK, inquiry, act, model);
    }

    @PostMapping("/desk/inquiry/{inquiry}/work/{act}")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    String work(@PathVariable long inquiry, @PathVariable String act, @RequestParam(defaultValue = "0") String version, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        return done(Group.WORK, inquiry, act, version, actor, call, response, model);
    }

    @GetMapping("/desk/inquiry/{inquiry}/consent/{act}")
    @MayCall(value = {OFFICE, LEADER}, on = "inquiry")
    String consent(@PathVariable long inquiry, @PathVariable String act, Model model) {
        return form(Group.CONSENT, inquiry, act, model);
    }

    @PostMapping("/desk/inquiry/{inquiry}/consent/{act}")
    @MayCall(value = {OFFICE, LEADER}, on = "inquiry")
    String consent(@PathVariable long inquiry, @PathVariable String act, @RequestParam(defaultValue = "0") String version, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        return done(Group.CONSENT, inquiry, act, version, actor, call, response, model);
    }

    @GetMapping("/desk/inquiry/{inquiry}/above/{act}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "inquiry")
    String above(@PathVariable long inquiry, @PathVariable String act, Model model) {
        return form(Group.ABOVE, inquiry, act, model);
    }

    @PostMapping("/desk/inquiry/{inquiry}/above/{act}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "inquiry")
    String above(@PathVariable long inquiry, @PathVariable String act, @RequestParam(defaultValue = "0") String version, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        return done(Group.ABOVE, inquiry, act, version, actor, call, response, model);
    }

    private String form(Group group, long id, String code, Model model) {
        DeskAct act = DeskAct.of(group, code).orElseThrow(NotFound::new);
        Inquiry inquiry = book.get(id);
        return show(inquiry, act, forms.first(act, inquiry), List.of(), model);
    }

    private String done(Group group, long id, String code, String version, Actor actor, HttpServletRequest call, HttpServletResponse response, Model model) {
        DeskAct act = DeskAct.of(group, code).orElseThrow(NotFound::new);
        Inquiry inquiry = book.get(id);
        Map<String, String> typed = new LinkedHashMap<>();
        forms.fields(act, inquiry).forEach(field -> typed.put(field.name(), call.getParameter(field.name()) == null ? "" : call.getParameter(field.name()).replace("\0", "").strip()));
        try {
            acts.run(act, actor, id, version.matches("\\d{1,9}") ? Long.parseLong(version) : 0, typed);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(inquiry, act, typed, refused.issues(), model);
        }
        Caller caller = Objects.requireNonNull(Caller.of(call));
        return caller.worksFor(book.get(id).agency()) ? "redirect:/desk/inquiry/" + id + "?done=" + act.code() : "redirect:/desk/inquiry?done=1";
    }

    private String show(Inquiry inquiry, DeskAct act, Map<String, String> typed, List<Issue> issues, Model model) {
        String waiting = act.group() == Group.CONSENT ? steps.open(inquiry.id(), InquiryStep.Kind.EXTENSION)
                .map(step -> step.by().name() + "申请延长到一共" + step.days() + "个工作日：" + step.words()).orElse("")
                : act == DeskAct.REPORT ? steps.open(inquiry.id(), InquiryStep.Kind.DEMAND).map(step -> "督办要求：" + step.words()).orElse("") : "";
        model.addAttribute("page", new DeskActPage(inquiry, act, forms.fields(act, inquiry), typed, issues, book.clock(inquiry).due().day().toString(), waiting));
        return "inquiry/desk-act";
    }
}
