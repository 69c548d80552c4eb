package mingbai.request.web;

import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.law.ProcessingFee;
import mingbai.law.ProcessingFee.Basis;
import mingbai.ledger.Actor;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.fee.CloseUnpaid;
import mingbai.request.fee.DecideFee;
import mingbai.request.fee.DropFee;
import mingbai.request.fee.FeeBook;
import mingbai.request.fee.NoticeFee;
import mingbai.request.fee.RecordPayment;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.WriteLetter;
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

/** {@code /desk/request/…/fee}: what the tiers give, what is decided, noticed and paid (Art. 42; 国办函〔2020〕109号). */
@Controller
class FeePages {

    private static final int MOST_PAGES = 100_000;

    private final ActDesk desk;
    private final FeeBook fees;
    private final DecideFee decide;
    private final DropFee drop;
    private final NoticeFee notice;
    private final RecordPayment pay;
    private final CloseUnpaid close;
    private final WriteLetter write;

    FeePages(ActDesk desk, FeeBook fees, DecideFee decide, DropFee drop, NoticeFee notice, RecordPayment pay, CloseUnpaid close, WriteLetter write) {
        this.desk = desk;
        this.fees = fees;
        this.decide = decide;
        this.drop = drop;
        this.notice = notice;
        this.pay = pay;
        this.close = close;
        this.write = write;
    }

    /** @param pages what to compute by page */
    @GetMapping("/desk/request/{request}/fee")
    @MayCall(value = OFFICE, on = "request")
    String show(@PathVariable long request, @RequestParam(defaultValue = "") String pages, @RequestParam(defaultValue = "") String done, Model model) {
        boolean counted = pages.matches("[1-9]\\d{0,5}") && Integer.parseInt(pages) <= MOST_PAGES;
        List<Issue> issues = pages.isEmpty() || counted ? List.of() : List.of(Issue.of("pages", "页数应为1至" + MOST_PAGES + "的数字"));
        return show(request, counted ? Integer.parseInt(pages) : 0, done, pages.isEmpty() ? Filled.NOTHING : new Filled(Map.of("pages", pages)), issues, "", model);
    }

    @PostMapping("/desk/request/{request}/fee")
    @MayCall(value = OFFICE, on = "request")
    String act(@PathVariable long request, @RequestParam Map<String, String> form, Actor actor, HttpServletResponse response, Model model) {
        Filled filled = new Filled(form);
        try {
            if (filled.has("preview")) {
                CaseFact more = filled.get("act").equals("pay") ? new CaseFact.FeePaid(filled.day("paid", "缴费日期")) : new CaseFact.FeeNoticed(desk.today());
                return show(request, 0, "", filled, List.of(), desk.preview(desk.request(request), more), model);
            }
            return "redirect:" + run(actor, request, filled);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(request, 0, "", filled, refused.issues(), "", model);
        }
    }

    private String run(Actor actor, long request, Filled filled) {
        long version = filled.version();
        switch (filled.get("act")) {
            case "decide" -> decide.run(actor, request, version, new DecideFee.Decision(basis(filled), filled.number("count", "件数或者页数"),
                    filled.number("amount", "收费数额"), filled.get("reason")));
            case "drop" -> drop.run(actor, request, version);
            case "noticed" -> notice.sent(actor, request, version, filled.day("noticed", "发出通知的日期"));
            case "reached" -> notice.received(actor, request, version, filled.day("reached", "收到通知的日期"));
            case "pay" -> pay.run(actor, request, version, new RecordPayment.Payment(filled.day("paid", "缴费日期"), filled.number("yuan", "缴费数额"),
                    filled.get("receiptNo")));
            case "letter" -> {
                return "/desk/request-letter/" + write.run(actor, WriteLetter.Writing.of(request, LetterKind.NOT_PAID, Map.of())).id();
            }
            case "close" -> close.run(actor, request, version);
            default -> throw new Refused("", "请选择要办理的事项");
        }
        return "/desk/request/" + request + "/fee?done=1";
    }

    private static Basis basis(Filled filled) {
        return Arrays.stream(Basis.values()).filter(basis -> basis.name().equals(filled.get("basis"))).findFirst()
                .orElseThrow(() -> new Refused("basis", "请选择按件还是按量计收，一件申请只能选一种"));
    }

    private String show(long id, int pages, String done, Filled filled, List<Issue> issues, String preview, Model model) {
        RequestCase request = desk.request(id);
        ActHead head = desk.head(request, done, filled, issues, preview);
        Optional<ProcessingFee> byPages = pages == 0 ? Optional.empty() : fees.byPages(request, pages);
        Optional<LocalDate> payBy = fees.payBy(request);
        model.addAttribute("page", new ActViews.Fee(head, fees.ordinal(request), fees.byItem(request, 1), byPages, pages, fees.of(id), payBy,
                payBy.map(day -> !desk.today().isBefore(fees.closableFrom(day))).orElse(false), desk.letter(request, LetterKind.FEE, 0),
                desk.letter(request, LetterKind.NOT_PAID, 0)));
        return "request/act-fee";
    }
}
