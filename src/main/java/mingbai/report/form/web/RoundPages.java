package mingbai.report.form.web;

import static mingbai.web.Role.INSPECTOR;
import static mingbai.web.Role.LEADER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.Explanation;
import mingbai.ledger.Actor;
import mingbai.notice.reading.MessageReading;
import mingbai.publication.Scrub;
import mingbai.report.form.Addition;
import mingbai.report.form.CloseRound;
import mingbai.report.form.FormField;
import mingbai.report.form.FormReading;
import mingbai.report.form.FormRound;
import mingbai.report.form.JudgeReply;
import mingbai.report.form.UrgeUnits;
import mingbai.report.form.web.FormViews.FieldPage;
import mingbai.report.form.web.FormViews.RoundPage;
import mingbai.report.form.web.FormViews.UnitLine;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.MonthDrawing;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/report/forms/round/…}: a round on its way: who is in, who is urged, what is accepted or returned, the sums. */
@Controller
class RoundPages {

    private final FormReading forms;
    private final RoundLines lines;
    private final DaysLeft left;
    private final FormScope scope;
    private final UrgeUnits urge;
    private final JudgeReply judge;
    private final CloseRound close;
    private final MessageReading messages;
    private final AgencyReading agencies;
    private final Almanac almanac;

    RoundPages(FormReading forms, RoundLines lines, DaysLeft left, FormScope scope, UrgeUnits urge, JudgeReply judge, CloseRound close, MessageReading messages,
            AgencyReading agencies, Almanac almanac) {
        this.forms = forms;
        this.lines = lines;
        this.left = left;
        this.scope = scope;
        this.urge = urge;
        this.judge = judge;
        this.close = close;
        this.messages = messages;
        this.agencies = agencies;
        this.almanac = almanac;
    }

    @GetMapping("/desk/report/forms/round/{formround}")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "formround")
    String show(@PathVariable long formround, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        return show(formround, Map.of(), Set.of(), List.of(), notice(done), request, model);
    }

    private static String notice(String done) {
        return switch (done) {
            case "begun" -> "已发出，各单位的填报人会收到消息。";
            case "accepted" -> "已审核通过。";
            case "returned" -> "已退回，填报单位会看到理由。";
            case "closed" -> "已结束收集。";
            default -> done.matches("urged-\\d{1,4}") ? "已催报" + done.substring(6) + "家，是否阅知显示在列表里。" : "";
        };
    }

    private String show(long id, Map<String, String> typed, Set<String> ticked, List<Issue> issues, String notice, HttpServletRequest request, Model model) {
        FormRound round = forms.round(id).orElseThrow(NotFound::new);
        Addition addition = forms.addition(round);
        Map<String, Long> urgings = forms.urgings(id);
        List<UnitLine> units = addition.rows().stream().map(row -> new UnitLine(row, left.standing(round, row.reply().state()), row.reply().state().owed(),
                urged(urgings.get(row.unit())), ticked.contains(row.unit()))).toList();
        @Nullable Explanation why = round.dueSet() == null ? round.rule().why(round.period(), almanac.calendar()).orElse(null) : null;
        model.addAttribute("page", new RoundPage(addition, lines.of(List.of(round)).getFirst(), agencies.nameOf(round.agency()), units,
                why == null ? null : MonthDrawing.of(why), round.dueSet() == null ? round.rule().label() : "发出时指定", left.due(round).provisional(),
                scope.mayCollect(request, round.agency()), typed, issues, notice));
        return "report/round";
    }

    private String urged(@Nullable Long message) {
        if (message == null) {
            return "";
        }
        List<MessageReading.Receipt> receipts = messages.receipts(message);
        String sent = messages.message(message).map(found -> Times.minute(found.sentAt())).orElse("");
        return sent + (receipts.isEmpty() ? "，没有可以送达的账号" : "，" + receipts.stream().filter(receipt -> receipt.readAt() != null).count() + "/"
                + receipts.size() + "人已阅");
    }

    /** 催报: those ticked, or all who owe. */
    @PostMapping("/desk/report/forms/round/{formround}/urge")
    @MayCall(value = OFFICE, on = "formround")
    String urge(@PathVariable long formround, Actor actor, @RequestParam(defaultValue = "") String all,
            @RequestParam(name = "unit", defaultValue = "") List<String> chosen, @RequestParam(defaultValue = "") String text, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Set<String> wanted = new LinkedHashSet<>(chosen);
        try {
            List<String> units = all.isEmpty() ? List.copyOf(wanted) : forms.round(formround).orElseThrow(NotFound::new).units();
            return "redirect:/desk/report/forms/round/" + formround + "?done=urged-" + urge.urge(actor, formround, units, Scrub.clean(text));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(formround, Map.of("text", text), wanted, refused.issues(), "", request, model);
        }
    }

    @PostMapping("/desk/report/forms/round/{formround}/accept")
    @MayCall(value = OFFICE, on = "formround")
    String accept(@PathVariable long formround, Actor actor, @RequestParam long sheet, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            judge.accept(actor, formround, sheet, version);
            return "redirect:/desk/report/forms/round/" + formround + "?done=accepted";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(formround, Map.of(), Set.of(), refused.issues(), "", request, model);
        }
    }

    @PostMapping("/desk/report/forms/round/{formround}/return")
    @MayCall(value = OFFICE, on = "formround")
    String giveBack(@PathVariable long formround, Actor actor, @RequestParam long sheet, @RequestParam long version, @RequestParam(defaultValue = "") String reason) {
        judge.giveBack(actor, formround, sheet, version, Scrub.clean(reason));
        return "redirect:/desk/report/forms/round/" + formround + "?done=returned";
    }

    @PostMapping("/desk/report/forms/round/{formround}/close")
    @MayCall(value = OFFICE, on = "formround")
    String close(@PathVariable long formround, Actor actor, @RequestParam long version, @RequestParam(name = "close-reason", defaultValue = "") String reason,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            close.close(actor, formround, version, Scrub.clean(reason));
            return "redirect:/desk/report/forms/round/" + formround + "?done=closed";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(formround, Map.of("close-reason", reason), Set.of(), refused.issues(), "", request, model);
        }
    }

    /** One field over all units: what a sum is made of. */
    @GetMapping("/desk/report/forms/round/{formround}/field")
    @MayCall(value = {OFFICE, LEADER, INSPECTOR}, on = "formround")
    String field(@PathVariable long formround, @RequestParam(defaultValue = "") String key, Model model) {
        FormRound round = forms.round(formround).orElseThrow(NotFound::new);
        Addition addition = forms.addition(round);
        FormField field = addition.form().field(key).orElseThrow(NotFound::new);
        model.addAttribute("page", new FieldPage(round, field, addition));
        return "report/round-field";
    }
}
