package mingbai.inquiry.handle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingbai.almanac.Almanac;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.reading.InquiryFilter;
import mingbai.inquiry.reading.InquiryReading;
import mingbai.inquiry.reading.InquiryRow;
import mingbai.ledger.LedgeredState;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Inquiries on Today: those the office has to accept, those one works on, and what waits for a word of the agency. */
@Component
class WaitingInquiries implements WaitingWork {

    private static final int SOON = 2;

    private final InquiryReading inquiries;
    private final InquirySteps steps;
    private final InquiryAnswers answers;
    private final InquiryBook book;
    private final Almanac almanac;
    private final Clock clock;

    WaitingInquiries(InquiryReading inquiries, InquirySteps steps, InquiryAnswers answers, InquiryBook book, Almanac almanac, Clock clock) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.answers = answers;
        this.book = book;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Bean
    static LedgeredState inquiryStepState(InquiryStepTable table) {
        return LedgeredState.of(InquiryStep.KIND, table::each);
    }

    @Override
    public Kind kind() {
        return Kind.INQUIRIES;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> office = caller.agenciesFor(Role.OFFICE);
        List<Item> items = new ArrayList<>();
        steps.waiting(InquiryStep.Kind.DEMAND, office, MOST).forEach(step -> items.add(demanded(step)));
        steps.waiting(InquiryStep.Kind.EXTENSION, caller.agenciesFor(Role.LEADER), MOST).stream().filter(step -> book.get(step.inquiry()).isOpen())
                .forEach(step -> items.add(extension(step)));
        inquiries.list(InquiryFilter.of(office).in(InquiryStage.RECEIVED), 0, MOST).forEach(row -> items.add(item(row, "受理、转办或者告知去处", "受理")));
        List<String> drafts = new ArrayList<>(office);
        drafts.addAll(caller.agenciesFor(Role.DRAFTER));
        InquiryFilter mine = new InquiryFilter(drafts.stream().distinct().toList(), Set.of(InquiryStage.IN_HAND), null, null, "", account, "", null, null, false);
        List<InquiryRow> own = inquiries.list(mine, 0, MOST);
        Set<Long> elsewhere = answers.inReview(own.stream().map(InquiryRow::id).toList()); // their reviewers' turn
        own.stream().filter(row -> !elsewhere.contains(row.id())).forEach(row -> items.add(item(row, "起草答复", "办理")));
        return items.stream().limit(MOST).toList();
    }

    private Item item(InquiryRow row, String what, String act) {
        LocalDate today = LocalDate.now(clock);
        int left = almanac.calendar().workingDaysBetween(today, row.due());
        Tone tone = row.due().isBefore(today) ? Tone.LATE : left <= SOON ? Tone.SOON : Tone.PLAIN;
        return new Item(row.kind().label() + "：" + row.title(), row.agency(), what, since(row.received()), new Limit(row.received(), row.due(), row.provisional()), row.stage().label(),
                tone, act, "/desk/inquiry/" + row.id());
    }

    private Item demanded(InquiryStep step) {
        LocalDate due = java.util.Objects.requireNonNull(step.dueOn());
        Inquiry inquiry = book.get(step.inquiry());
        return new Item("督办：" + inquiry.number(), inquiry.agency(), "报告办理情况", since(step.on()), new Limit(step.on(), due, false), step.stateText(), Tone.SOON, "报告",
                "/desk/inquiry/" + step.inquiry() + "/office/report");
    }

    private Item extension(InquiryStep step) {
        Inquiry inquiry = book.get(step.inquiry());
        return new Item("延期申请：" + inquiry.number(), inquiry.agency(), "决定是否同意", since(step.on()), null, step.stateText(), Tone.SOON, "决定",
                "/desk/inquiry/" + step.inquiry());
    }

    private Instant since(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
