package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryClock;
import mingbai.web.MayCall;
import mingbai.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inquiry/receipt}: number and code of an inquiry just sent; seen in the browser that sent it, for half an hour. */
@Controller
class InquiryReceiptPages {

    static final String ADDRESS = "/inquiry/receipt";

    private final InquiryReceiptCookie cookie;
    private final InquiryBook book;
    private final AgencyReading agencies;

    InquiryReceiptPages(InquiryReceiptCookie cookie, InquiryBook book, AgencyReading agencies) {
        this.cookie = cookie;
        this.book = book;
        this.agencies = agencies;
    }

    @GetMapping(ADDRESS)
    @MayCall(anyone = true)
    String show(@RequestParam(defaultValue = "") String changed, HttpServletRequest call, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Optional<InquiryReceiptCookie.Given> given = cookie.of(ADDRESS, call);
        Optional<Inquiry> found = given.flatMap(one -> book.find(one.inquiry()));
        if (given.isEmpty() || found.isEmpty()) {
            return "inquiry/receipt-gone";
        }
        Inquiry inquiry = found.get();
        InquiryClock clock = book.clock(inquiry);
        model.addAttribute("page", new AskReceiptPage(inquiry.number(), given.get().code(), agencies.nameOf(inquiry.agency()), "/agency/" + inquiry.agency(),
                inquiry.kind().label(), inquiry.title(), Times.minute(inquiry.receivedAt()), clock.accept().day(), clock.due().day(), inquiry.consent(), !changed.isEmpty()));
        return "inquiry/receipt";
    }
}
