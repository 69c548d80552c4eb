package mingbai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.Clocks;
import mingbai.request.RequestCase;
import mingbai.request.SubmissionReceipt;
import mingbai.request.SubmitOnline.Submitted;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Times;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /request/receipt}: number, secret and proof of a request just sent; seen in the browser that sent it, for half an hour. */
@Controller
class ReceiptPages {

    /** The seal takes a second or two; who waits longer is told so, and the page looks again by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReceiptCookie cookie;
    private final CaseBook book;
    private final SubmissionReceipt receipt;
    private final AgencyReading agencies;

    ReceiptPages(ReceiptCookie cookie, CaseBook book, SubmissionReceipt receipt, AgencyReading agencies) {
        this.cookie = cookie;
        this.book = book;
        this.receipt = receipt;
        this.agencies = agencies;
    }

    @GetMapping("/request/receipt")
    @MayCall(anyone = true)
    String show(HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Submitted> submitted = cookie.of(call);
        if (submitted.isEmpty()) {
            return "request/receipt-gone";
        }
        RequestCase request = book.get(submitted.get().request());
        boolean sealed = receipt.ready(request.id(), PATIENCE);
        if (!sealed) {
            response.setHeader("Refresh", "5");
        }
        model.addAttribute("page", new ReceiptPage(request.number(), submitted.get().secret(), agencies.nameOf(request.agency()), "/agency/" + request.agency(),
                Times.minute(request.submittedAt()), request.subject(), sealed, next(request)));
        return "request/receipt";
    }

    private List<String> next(RequestCase request) {
        List<String> next = new ArrayList<>();
        Clocks now = book.clocks(request);
        now.open().stream().filter(clock -> clock.kind() == Clocks.Kind.CONFIRM).findFirst().ifPresent(confirm -> {
            next.add("受理机关应当尽快与您确认收到，最迟不晚于" + day(confirm.due()) + "。从双方确认之日起计算答复期限（条例第三十一条）。");
            List<CaseFact> ifThen = new ArrayList<>(book.facts(request.id()));
            ifThen.add(new CaseFact.Received(confirm.due()));
            book.clocks(request, ifThen).due().ifPresent(due -> next.add("如果在" + day(confirm.due()) + "确认，最迟在" + day(due) + "答复；确认得早，到期也早（条例第三十三条）。"));
        });
        next.add("内容不明确的，机关会在收到之日起7个工作日内一次性告知您补正。");
        next.add("涉及第三方或者其他机关的，征求意见的时间不计算在答复期限内。");
        return next;
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    @GetMapping("/request/receipt/proof")
    @MayCall(anyone = true)
    ResponseEntity<byte[]> proof(HttpServletRequest call) {
        Submitted submitted = cookie.of(call).orElseThrow(NotFound::new);
        return saved(receipt.proof(submitted.request()).orElseThrow(NotFound::new), submitted.number() + "-receipt.json");
    }

    @GetMapping("/request/receipt/document")
    @MayCall(anyone = true)
    ResponseEntity<byte[]> document(HttpServletRequest call) {
        Submitted submitted = cookie.of(call).orElseThrow(NotFound::new);
        return saved(receipt.document(submitted.request()).orElseThrow(NotFound::new), submitted.number() + "-request.json");
    }

    static ResponseEntity<byte[]> saved(String text, String name) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(CacheControl.noStore())
                .header("Content-Disposition", ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
