package mingbai.inquiry;

import java.time.LocalDate;
import java.util.List;
import mingbai.identity.Handover;
import mingbai.identity.reading.AccountReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open inquiries somebody works on pass to the successor. */
@Component
class InquiryHandover implements Handover {

    private final InquiryTable inquiries;
    private final InquiryBook book;
    private final AccountReading accounts;

    InquiryHandover(InquiryTable inquiries, InquiryBook book, AccountReading accounts) {
        this.inquiries = inquiries;
        this.book = book;
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> openItems(long account) {
        return inquiries.handledBy(account).stream().map(inquiry -> new OpenItem("承办的来信", Long.toString(inquiry.id()), inquiry.title(), inquiry.agency(),
                due(inquiry), "/desk/inquiry/" + inquiry.id())).toList();
    }

    private LocalDate due(Inquiry inquiry) {
        return book.clock(inquiry).due().day();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Touched> pass(Actor actor, long from, long to) {
        return inquiries.handledBy(from).stream().map(inquiry -> book.passed(inquiry.assigned(new Inquiry.Handler(inquiry.handler().section(), to, accounts.nameOf(to))))).toList();
    }
}
