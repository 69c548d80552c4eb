package mingbai.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.almanac.DatedWork;
import mingbai.calendar.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which open inquiries a notice on holidays would move: every clock computed twice and compared. */
@Component
class DatedInquiries implements DatedWork {

    private static final int AT_ONCE = 500;

    private final InquiryClockTable clocks;
    private final InquiryBook book;

    DatedInquiries(InquiryClockTable clocks, InquiryBook book) {
        this.clocks = clocks;
        this.book = book;
    }

    @Override
    public String kind() {
        return "来信办理";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Moved> moved(WorkCalendar before, WorkCalendar after) {
        List<Moved> moved = new ArrayList<>();
        List<Long> some = clocks.open(0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(id -> book.find(id).ifPresent(inquiry -> compare(inquiry, before, after, moved)));
            some = clocks.open(some.getLast(), AT_ONCE);
        }
        return moved;
    }

    private void compare(Inquiry inquiry, WorkCalendar before, WorkCalendar after, List<Moved> moved) {
        List<InquiryFact> facts = book.facts(inquiry.id());
        LocalDate then = InquiryClock.of(inquiry.kind(), inquiry.channel(), facts, before).due().day();
        LocalDate now = InquiryClock.of(inquiry.kind(), inquiry.channel(), facts, after).due().day();
        if (!then.equals(now)) {
            moved.add(new Moved(inquiry.number() + " " + inquiry.title(), inquiry.agency(), then, now, "/desk/inquiry/" + inquiry.id()));
        }
    }
}
