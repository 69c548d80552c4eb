package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.law.Parameter;
import mingbai.ledger.Actor;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.letter.LetterKind;
import mingbai.request.measure.AskForReasons;
import mingbai.request.measure.DelayAnswer;
import mingbai.request.measure.DropMeasure;
import mingbai.request.measure.Measure;
import mingbai.request.measure.MeasureBook;
import mingbai.request.measure.MeasureKind;
import mingbai.request.measure.RecordReasons;
import mingbai.request.measure.TellMeasure;
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

/** {@code /desk/request/…/reasons} and {@code …/delay}: an unusual number of requests (Art. 35). */
@Controller
class ReasonsPages {

    private final ActDesk desk;
    private final MeasureBook measures;
    private final AskForReasons ask;
    private final RecordReasons record;
    private final DelayAnswer delay;
    private final TellMeasure tell;
    private final DropMeasure drop;

    ReasonsPages(ActDesk desk, MeasureBook measures, AskForReasons ask, RecordReasons record, DelayAnswer delay, TellMeasure tell, DropMeasure drop) {
        this.desk = desk;
        this.measures = measures;
        this.ask = ask;
        this.record = record;
        this.delay = delay;
        this.tell = tell;
        this.drop = drop;
    }

    @GetMapping("/desk/request/{request}/reasons")
    @MayCall(value = OFFICE, on = "request")
    String reasons(@PathVariable long request, @RequestParam(defaultValue = "") String done, Model model) {
        return reasons(request, done, Filled.NOTHING, List.of(), model);
    }

    @PostMapping("/desk/request/{request}/reasons")
    @MayCall(value = OFFICE, on = "request")
    String actOnReasons(@PathVariable long request, @RequestParam Map<String, String> form, Actor actor, HttpServletResponse response, Model model) {
        Filled filled = new Filled(form);
        try {
            switch (filled.get("act")) {
                case "ask" -> ask.run(actor, request, filled.version(),
                        new AskForReasons.Asking(filled.get("period"), filled.number("count", "件数"), filled.day("until", "说明理由的期限")));
                case "given" -> record.run(actor, request, filled.version(), filled.day("on", "收到理由的日期"), filled.get("reasons"), accepted(filled));
                default -> toldOrDropped(actor, request, filled);
            }
            return "redirect:/desk/request/" + request + "/reasons?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return reasons(request, "", filled, refused.issues(), model);
        }
    }

    private void toldOrDropped(Actor actor, long request, Filled filled) {
        switch (filled.get("act")) {
            case "told" -> tell.run(actor, request, filled.version(), filled.id("measure"), filled.day("told", "告知日期"));
            case "drop" -> drop.run(actor, request, filled.version(), filled.id("measure"), filled.get("dropReason"));
            default -> throw new Refused("", "请选择要办理的事项");
        }
    }

    private static boolean accepted(Filled filled) {
        return switch (filled.get("accepted")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Refused("accepted", "请判断申请人的理由是否合理");
        };
    }

    private String reasons(long id, String done, Filled filled, List<Issue> issues, Model model) {
        RequestCase request = desk.request(id);
        ActHead head = desk.head(request, done, filled, issues, "");
        Optional<Measure> told = measures.told(request, MeasureKind.REASONS);
        String offered = desk.inWorkingDays(Parameter.number(Parameter.REASONS_PERIOD_DAYS, desk.today())).toString();
        model.addAttribute("page", new ActViews.Reasons(head, waiting(head, MeasureKind.REASONS, LetterKind.REASONS, "reasons"), told,
                told.map(one -> one.accepted() != null).orElse(false), offered));
        return "request/act-reasons";
    }

    private Optional<ActViews.Waiting> waiting(ActHead head, MeasureKind kind, LetterKind letter, String page) {
        return measures.waiting(head.request(), kind).map(one -> new ActViews.Waiting(head, one, page, desk.letter(head.request(), letter, 0)));
    }

    @GetMapping("/desk/request/{request}/delay")
    @MayCall(value = OFFICE, on = "request")
    String delay(@PathVariable long request, @RequestParam(defaultValue = "") String done, Model model) {
        return delay(request, done, Filled.NOTHING, List.of(), "", model);
    }

    @PostMapping("/desk/request/{request}/delay")
    @MayCall(value = OFFICE, on = "request")
    String actOnDelay(@PathVariable long request, @RequestParam Map<String, String> form, Actor actor, HttpServletResponse response, Model model) {
        Filled filled = new Filled(form);
        try {
            if (filled.has("preview")) {
                return delay(request, "", filled, List.of(),
                        desk.preview(desk.request(request), new CaseFact.Delayed(desk.today(), filled.day("until", "延迟后的答复日"))), model);
            }
            if (filled.get("act").equals("delay")) {
                delay.run(actor, request, filled.version(), filled.day("until", "延迟后的答复日"), filled.get("reason"));
            } else {
                toldOrDropped(actor, request, filled);
            }
            return "redirect:/desk/request/" + request + "/delay?done=1";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return delay(request, "", filled, refused.issues(), "", model);
        }
    }

    private String delay(long id, String done, Filled filled, List<Issue> issues, String preview, Model model) {
        RequestCase request = desk.request(id);
        ActHead head = desk.head(request, done, filled, issues, preview);
        boolean allowed = measures.told(request, MeasureKind.REASONS).map(one -> Boolean.TRUE.equals(one.accepted())).orElse(false);
        model.addAttribute("page", new ActViews.Delay(head, allowed, waiting(head, MeasureKind.DELAY, LetterKind.DELAY, "delay"),
                measures.told(request, MeasureKind.DELAY)));
        return "request/act-delay";
    }
}
