package mingbai.inquiry;

import java.time.Duration;
import java.util.List;
import mingbai.ledger.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes the clocks of open inquiries again when the working calendar or the terms changed. */
@Component
class RenewInquiryClocks extends Rounds {

    private static final int AT_ONCE = 200;

    private final InquiryClockTable clocks;
    private final InquiryBook book;
    private final TransactionTemplate transaction;

    RenewInquiryClocks(InquiryClockTable clocks, InquiryBook book, TransactionTemplate transaction) {
        super("clocks of inquiries", Duration.ofSeconds(25), Duration.ofSeconds(60));
        this.clocks = clocks;
        this.book = book;
        this.transaction = transaction;
    }

    @Override
    protected void look() {
        List<Long> before = List.of();
        List<Long> stale = renewSome();
        while (stale.size() == AT_ONCE && !stale.equals(before)) {
            before = stale;
            stale = renewSome();
        }
    }

    private List<Long> renewSome() {
        return transaction.execute(status -> {
            List<Long> stale = clocks.stale(book.edition(), AT_ONCE);
            stale.forEach(id -> book.find(id).ifPresent(book::renew));
            return stale;
        });
    }
}
