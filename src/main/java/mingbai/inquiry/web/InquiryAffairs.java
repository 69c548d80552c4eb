package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.inquiry.reading.InquiryRow;
import mingbai.notice.contact.Affair;
import mingbai.notice.contact.Affairs;
import mingbai.notice.contact.Contact;
import mingbai.notice.contact.Numbered;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** Inquiries among the affairs of a citizen. */
@Component
class InquiryAffairs implements Affairs, Numbered {

    private final InquiryReading reading;
    private final InquiryBook book;
    private final AskerVisits visits;

    InquiryAffairs(InquiryReading reading, InquiryBook book, AskerVisits visits) {
        this.reading = reading;
        this.book = book;
        this.visits = visits;
    }

    @Override
    public String kind() {
        return Inquiry.KIND;
    }

    @Override
    public List<Affair> of(Contact contact) {
        LocalDate today = book.today();
        return reading.ofContact(contact, MOST).stream().map(row -> affair(row, today)).toList();
    }

    private static Affair affair(InquiryRow row, LocalDate today) {
        boolean open = row.stage().isOpen();
        return new Affair(row.kind().label(), row.number(), row.title(), row.agency(), row.stage().label(),
                open && row.due().isBefore(today) ? Tone.LATE : open ? Tone.NEWS : Tone.DONE, row.received(), open ? "最迟" + row.due() + "答复" + (row.provisional() ? "（暂定）" : "") : "");
    }

    /** An inquiry is answered to the contact given in it: who holds it sees all of it. */
    @Override
    public Optional<String> enter(Contact contact, String number, HttpServletResponse response) {
        return book.numbered(number).filter(inquiry -> contact.is(inquiry.asker().email(), inquiry.asker().phone())).map(inquiry -> {
            visits.begin(inquiry, response);
            return "/inquiry/case";
        });
    }

    @Override
    public Optional<String> enter(String number, String code, HttpServletResponse response) {
        return visits.begin(number, code, response) ? Optional.of("/inquiry/case") : Optional.empty();
    }
}
