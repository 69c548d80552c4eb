package mingbai.inquiry.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.RenewInquiryCode;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.counter.KeepSignedRecord;
import mingbai.inquiry.counter.RecordSheets;
import mingbai.inquiry.counter.SignedRecord;
import mingbai.inquiry.web.AskPages.RecordPage;
import mingbai.ledger.Actor;
import mingbai.paper.DocxWriter;
import mingbai.paper.Paper;
import mingbai.paper.PdfWriter;
import mingbai.publication.Attachment;
import mingbai.publication.Uploads;
import mingbai.web.Caller;
import mingbai.web.Download;
import mingbai.web.Issue;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/inquiry/…/record}: the papers of the counter: the record is printed and signed, its scan kept, a receipt handed out. */
@Controller
class CounterRecordPages {

    /** Of the cookie that holds a code just given; who entered the case hands it out within half an hour. */
    static final String COOKIE = "/desk/inquiry";

    private final InquiryBook book;
    private final RecordSheets sheets;
    private final KeepSignedRecord keep;
    private final RenewInquiryCode renew;
    private final InquiryReceiptCookie receipts;
    private final Uploads uploads;
    private final AgencyReading agencies;

    CounterRecordPages(InquiryBook book, RecordSheets sheets, KeepSignedRecord keep, RenewInquiryCode renew, InquiryReceiptCookie receipts, Uploads uploads,
            AgencyReading agencies) {
        this.book = book;
        this.sheets = sheets;
        this.keep = keep;
        this.renew = renew;
        this.receipts = receipts;
        this.uploads = uploads;
        this.agencies = agencies;
    }

    @GetMapping("/desk/inquiry/{inquiry}/record")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    String show(@PathVariable long inquiry, @RequestParam(defaultValue = "") String done, HttpServletRequest call, HttpServletResponse response, Model model) {
        return page(book.get(inquiry), switch (done) {
            case "entered" -> "已经登记。请打印记录单请对方签字，再把回执交给对方。";
            case "kept" -> "签字的记录单已经保存。";
            case "renewed" -> "新的查询码已经生成，原来的查询码作废。";
            default -> "";
        }, List.of(), call, response, model);
    }

    @PostMapping("/desk/inquiry/{inquiry}/record")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    String keep(@PathVariable long inquiry, @RequestParam(required = false) @Nullable MultipartFile scan, Actor actor, HttpServletRequest call, HttpServletResponse response,
            Model model) {
        Inquiry of = book.get(inquiry);
        List<Issue> issues = new ArrayList<>();
        List<Attachment> taken = scan == null || scan.isEmpty() ? List.of() : uploads.take(List.of(scan), "scan", issues);
        try {
            if (taken.isEmpty() && issues.isEmpty()) {
                throw new Refused("scan", "请选择签字记录单的照片或者扫描件");
            }
            Refused.ifAny(issues);
            keep.run(actor, inquiry, taken.getFirst());
            return "redirect:/desk/inquiry/" + inquiry + "/record?done=kept";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(of, "", refused.issues(), call, response, model);
        }
    }

    /** Somebody lost the code and showed who he is: a new one, on a new receipt. */
    @PostMapping("/desk/inquiry/{inquiry}/record/code")
    @MayCall(value = OFFICE, on = "inquiry")
    String renew(@PathVariable long inquiry, @RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "") String sure, Actor actor, HttpServletRequest call,
            HttpServletResponse response, Model model) {
        if (!sure.equals("yes")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(book.get(inquiry), "", List.of(Issue.of("sure", "请先核对来人的身份，再勾选")), call, response, model);
        }
        try {
            TakeInquiry.Taken taken = renew.run(actor, inquiry, version);
            receipts.give(COOKIE, new InquiryReceiptCookie.Given(inquiry, taken.code()), response);
            return "redirect:/desk/inquiry/" + inquiry + "/record?done=renewed";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(book.get(inquiry), "", refused.issues(), call, response, model);
        }
    }

    @GetMapping("/desk/inquiry/{inquiry}/record.pdf")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    ResponseEntity<Resource> recordPdf(@PathVariable long inquiry, Actor actor) {
        Inquiry of = book.get(inquiry);
        return pdf(sheets.record(of, actor.name()), "记录单" + of.number());
    }

    @GetMapping("/desk/inquiry/{inquiry}/record.docx")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    ResponseEntity<Resource> recordDocx(@PathVariable long inquiry, Actor actor) {
        Inquiry of = book.get(inquiry);
        return docx(sheets.record(of, actor.name()), "记录单" + of.number());
    }

    @GetMapping("/desk/inquiry/{inquiry}/receipt.pdf")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    ResponseEntity<Resource> receiptPdf(@PathVariable long inquiry, HttpServletRequest call) {
        Inquiry of = book.get(inquiry);
        return pdf(sheets.receipt(of, code(inquiry, call)), "回执" + of.number());
    }

    @GetMapping("/desk/inquiry/{inquiry}/receipt.docx")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    ResponseEntity<Resource> receiptDocx(@PathVariable long inquiry, HttpServletRequest call) {
        Inquiry of = book.get(inquiry);
        return docx(sheets.receipt(of, code(inquiry, call)), "回执" + of.number());
    }

    @GetMapping("/desk/inquiry/{inquiry}/record/scan")
    @MayCall(value = {OFFICE, DRAFTER}, on = "inquiry")
    ResponseEntity<Resource> scan(@PathVariable long inquiry) {
        SignedRecord signed = keep.of(inquiry).orElseThrow(NotFound::new);
        return Download.of(keep.open(inquiry), signed.file().name());
    }

    private Optional<String> code(long inquiry, HttpServletRequest call) {
        return receipts.of(COOKIE, call).filter(given -> given.inquiry() == inquiry).map(InquiryReceiptCookie.Given::code);
    }

    private static ResponseEntity<Resource> pdf(Paper paper, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(paper, out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), name + ".pdf");
    }

    private static ResponseEntity<Resource> docx(Paper paper, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(paper, out);
        return Download.of(new ByteArrayInputStream(out.toByteArray()), name + ".docx");
    }

    private String page(Inquiry inquiry, String done, List<Issue> issues, HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        SignedRecord signed = keep.of(inquiry.id()).orElse(null);
        model.addAttribute("page", new RecordPage(inquiry, agencies.nameOf(inquiry.agency()), inquiry.channel() == InquiryChannel.VISIT, Objects.requireNonNull(Caller.of(call)).holds(OFFICE, inquiry.agency()), code(inquiry.id(), call).orElse(""), signed,
                signed == null ? "" : Times.minute(signed.keptAt()), done, issues));
        return "inquiry/counter-record";
    }
}
