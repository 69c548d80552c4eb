package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.law.Parameter;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.RequestCase;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.WriteLetter;
import mingbai.request.measure.AskForCorrection;
import mingbai.request.measure.CloseUncorrected;
import mingbai.request.measure.DropMeasure;
import mingbai.request.measure.ExcuseCorrection;
import mingbai.request.measure.Measure;
import mingbai.request.measure.MeasureBook;
import mingbai.request.measure.MeasureKind;
import mingbai.request.measure.ReceiveCorrection;
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

/** {@code /desk/request/…/correction}: asking for a correction, its arrival, its failing to come (Art. 30). */
@Controller
class CorrectionPages {

    private final ActDesk desk;
    private final CaseBook book;
    private final MeasureBook measures;
    private final AskForCorrection ask;
    private final TellMeasure tell;
    private final DropMeasure drop;
    private final ReceiveCorrection receive;
    private final ExcuseCorrection excuse;
    private final CloseUncorrected close;
    private final WriteLetter write;

    CorrectionPages(ActDesk desk, CaseBook book, MeasureBook measures, AskForCorrection ask, TellMeasure tell, DropMeasure drop, ReceiveCorrection receive,
            ExcuseCorrection excuse, CloseUncorrected close, WriteLetter write) {
        this.desk = desk;
        this.book = book;
        this.measures = measures;
        this.ask = ask;
        this.tell = tell;
        this.drop = drop;
        this.receive = receive;
        this.excuse = excuse;
        this.close = close;
        this.write = write;
    }

    @GetMapping("/desk/request/{request}/correction")
    @MayCall(value = OFFICE, on = "request")
    String show(@PathVariable long request, @RequestParam(defaultValue = "") String done, Model model) {
        return show(request, done, Filled.NOTHING, List.of(), "", model);
    }

    @PostMapping("/desk/request/{request}/correction")
    @MayCall(value = OFFICE, on = "request")
    String act(@PathVariable long request, @RequestParam Map<String, String> form, Actor actor, HttpServletResponse response, Model model) {
        Filled filled = new Filled(form);
        try {
            if (filled.has("preview")) {
                return show(request, "", filled, List.of(), preview(request, filled), model);
            }
            return "redirect:" + run(actor, request, filled);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(request, "", filled, refused.issues(), "", model);
        }
    }

    private String run(Actor actor, long request, Filled filled) {
        long version = filled.version();
        switch (filled.get("act")) {
            case "ask" -> ask.run(actor, request, version, new AskForCorrection.Asking(filled.get("items"), filled.day("until", "补正期限"), filled.get("reason")));
            case "told" -> tell.run(actor, request, version, filled.id("measure"), filled.day("told", "告知日期"));
            case "drop" -> drop.run(actor, request, version, filled.id("measure"), filled.get("dropReason"));
            case "receive" -> receive.run(actor, request, version,
                    new ReceiveCorrection.Corrected(filled.day("on", "收到补正的日期"), filled.get("subject"), filled.get("description")));
            case "excuse" -> excuse.run(actor, request, version, filled.get("excuse"), filled.day("excuseUntil", "新的补正期限"));
            case "letter" -> {
                return "/desk/request-letter/" + write.run(actor, WriteLetter.Writing.of(request, LetterKind.NOT_CORRECTED, Map.of())).id();
            }
            case "close" -> close.run(actor, request, version);
            default -> throw new Refused("", "请选择要办理的事项");
        }
        return "/desk/request/" + request + "/correction?done=1";
    }

    private String preview(long id, Filled filled) {
        RequestCase request = book.get(id);
        return filled.get("act").equals("receive") ? desk.preview(request, new CaseFact.Corrected(filled.day("on", "收到补正的日期")))
                : desk.preview(request, new CaseFact.CorrectionAsked(desk.today(), filled.day("until", "补正期限"))) + "收到补正后重新计算。";
    }

    private String show(long id, String done, Filled filled, List<Issue> issues, String preview, Model model) {
        RequestCase request = book.get(id);
        ActHead head = desk.head(request, done, filled, issues, preview);
        Optional<LocalDate> lastDay = ask.lastDay(request);
        Optional<LocalDate> until = CaseFacts.lastRound(book.facts(id)).last(CaseFact.CorrectionAsked.class).map(CaseFact.CorrectionAsked::until);
        boolean awaited = receive.isAwaited(request);
        Optional<Measure> waiting = measures.waiting(request, MeasureKind.CORRECTION);
        int offered = Parameter.number(Parameter.CORRECTION_PERIOD_DAYS, desk.today());
        model.addAttribute("page", new ActViews.Correction(head, lastDay, lastDay.map(day -> desk.today().isAfter(day)).orElse(false),
                waiting.map(one -> new ActViews.Waiting(head, one, "correction", desk.letter(request, LetterKind.CORRECTION, 0))),
                measures.told(request, MeasureKind.CORRECTION), until, awaited, awaited && until.map(day -> desk.today().isAfter(day)).orElse(false),
                receive.earlier(id), desk.inWorkingDays(offered).toString(), desk.letter(request, LetterKind.NOT_CORRECTED, 0)));
        return "request/act-correction";
    }
}
