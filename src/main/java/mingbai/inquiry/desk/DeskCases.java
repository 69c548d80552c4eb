package mingbai.inquiry.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryClock;
import mingbai.inquiry.InquiryMessages;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.answer.InquiryAnswers;
import mingbai.inquiry.answer.PublishedAnswerReading;
import mingbai.inquiry.desk.DeskCasePage.Known;
import mingbai.inquiry.desk.DeskCasePage.Message;
import mingbai.inquiry.desk.DeskCasePage.Other;
import mingbai.inquiry.handle.InquirySteps;
import mingbai.inquiry.handle.LikeInquiryReading;
import mingbai.inquiry.library.LibraryReading;
import mingbai.ledger.Actor;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of an inquiry shows. */
@Component
class DeskCases {

    private static final int LIKE = 6;

    private final InquiryBook book;
    private final InquiryMessages messages;
    private final InquiryAnswers answers;
    private final PublishedAnswerReading published;
    private final LibraryReading library;
    private final InquirySteps steps;
    private final LikeInquiryReading like;
    private final DeskActs acts;
    private final DeskRecord record;
    private final AgencyReading agencies;
    private final Almanac almanac;

    DeskCases(InquiryBook book, InquiryMessages messages, InquiryAnswers answers, PublishedAnswerReading published, LibraryReading library, InquirySteps steps, LikeInquiryReading like,
            DeskActs acts, DeskRecord record, AgencyReading agencies, Almanac almanac) {
        this.book = book;
        this.messages = messages;
        this.answers = answers;
        this.published = published;
        this.library = library;
        this.steps = steps;
        this.like = like;
        this.acts = acts;
        this.record = record;
        this.agencies = agencies;
        this.almanac = almanac;
    }

    @Transactional(readOnly = true)
    public DeskCasePage of(long id, Caller caller, Actor actor, String notice) {
        Inquiry inquiry = book.get(id);
        InquiryClock clock = book.clock(inquiry);
        LocalDate today = book.today();
        DueLeft left = inquiry.isOpen() ? DueLeft.of(clock.due().day(), clock.due().provisional(), today, almanac.calendar()) : null;
        boolean mayAnswer = inquiry.stage() == InquiryStage.IN_HAND && (caller.holds(Role.OFFICE, inquiry.agency()) || caller.holds(Role.DRAFTER, inquiry.agency()));
        return new DeskCasePage(inquiry, agencies.nameOf(inquiry.agency()), InboxPages.tone(inquiry.stage()), notice, acts.open(inquiry, caller, actor), mayAnswer, record.turn(inquiry), left,
                why(clock), book.files(id), messages.of(id).stream().map(message -> new Message(message, Times.minute(Instant.ofEpochMilli(message.sentAt())))).toList(),
                answers.of(id), published.numbered(inquiry.number()), answers.ratings(id), steps.of(id), record.of(id), others(inquiry),
                like.of(inquiry, LIKE), known(inquiry));
    }

    private static List<String> why(InquiryClock clock) {
        List<String> why = new ArrayList<>(List.of("应在" + clock.accept().day() + "前受理：" + clock.acceptTerm().basis() + "。"));
        clock.rounds().forEach(round -> why.addAll(round.sentences()));
        return why;
    }

    private List<Other> others(Inquiry inquiry) {
        List<Other> others = new ArrayList<>();
        Stream.of(inquiry.links().mergedInto()).filter(id -> id != 0).flatMap(id -> book.find(id).stream()).forEach(other -> others.add(other("并入", other)));
        Stream.of(inquiry.links().splitFrom()).filter(id -> id != 0).flatMap(id -> book.find(id).stream()).forEach(other -> others.add(other("拆分自", other)));
        book.mergedInto(inquiry.id()).stream().limit(50).forEach(other -> others.add(other("一并办理", other)));
        book.splitFrom(inquiry.id()).forEach(other -> others.add(other("拆分为", other)));
        return others;
    }

    private static Other other(String how, Inquiry inquiry) {
        return new Other(how, inquiry.id(), inquiry.number(), inquiry.title());
    }

    private List<Known> known(Inquiry inquiry) {
        List<Known> known = new ArrayList<>();
        library.like(inquiry.title(), 3).forEach(entry -> known.add(new Known("常见问答", entry.question(), "/desk/inquiry/library/" + entry.id())));
        published.like(inquiry.title(), 3).stream().filter(shown -> shown.inquiry() != inquiry.id()).forEach(shown -> known.add(new Known("公开的答复", shown.title(), shown.address())));
        return known;
    }
}
