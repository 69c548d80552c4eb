package mingbai.inquiry;

import java.util.Optional;
import mingbai.identity.visitor.FollowCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the inquiry that number and code open; which of the two was wrong nobody is told. */
@Component
public class FollowInquiry {

    private final InquiryBook book;

    FollowInquiry(InquiryBook book) {
        this.book = book;
    }

    @Transactional(readOnly = true)
    public Optional<Inquiry> run(String number, String code) {
        Optional<Inquiry> inquiry = book.numbered(number);
        boolean opens = FollowCode.opens(inquiry.map(Inquiry::codeHash).orElse(""), code);
        return inquiry.filter(found -> opens);
    }
}
