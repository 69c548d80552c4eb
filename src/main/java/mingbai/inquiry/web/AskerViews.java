package mingbai.inquiry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts.Contact;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryClock;
import mingbai.inquiry.InquiryFact;
import mingbai.inquiry.InquiryMessage;
import mingbai.inquiry.InquiryMessages;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.web.AskerCasePage.File;
import mingbai.publication.Attachment;
import mingbai.web.MonthDrawing;
import mingbai.web.Times;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what somebody sees of the own inquiry. */
@Component
class AskerViews {

    static final String CASE = "/inquiry/case";

    private final InquiryBook book;
    private final InquiryMessages messages;
    private final AskerActs acts;
    private final AboutPage pages;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final Clock clock;

    AskerViews(InquiryBook book, InquiryMessages messages, AskerActs acts, AboutPage pages, AgencyReading agencies, Almanac almanac, Clock clock) {
        this.book = book;
        this.messages = messages;
        this.acts = acts;
        this.pages = pages;
        this.agencies = agencies;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AskerCasePage page(Inquiry inquiry, String done) {
        List<InquiryFact> facts = book.facts(inquiry.id());
        InquiryClock terms = book.clock(inquiry, facts);
        boolean open = inquiry.isOpen();
        LocalDate due = open ? terms.due().day() : null;
        boolean late = open && terms.round().isLate(today());
        return new AskerCasePage(inquiry, agency(inquiry.agency()), pages.of(inquiry.about().page()).orElse(null), state(inquiry.stage()),
                late ? Tone.LATE : open ? Tone.NEWS : Tone.DONE, due, due == null ? "" : left(due, terms.due().provisional()), terms.round().sentences(),
                open ? MonthDrawing.of(terms.explain(almanac.calendar())) : null, AskerTimeline.of(inquiry, facts, agencies::nameOf), acts.answers(inquiry), messages(inquiry),
                files(book.files(inquiry.id()), "/file/"), acts.open(inquiry), acts.rated(inquiry), acts.offered(inquiry), done);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String left(LocalDate due, boolean provisional) {
        WorkCalendar calendar = almanac.calendar();
        String text = due.isBefore(today()) ? "已经超过" + calendar.workingDaysBetween(due, today()) + "个工作日" : due.equals(today()) ? "今天到期"
                : "还有" + calendar.workingDaysBetween(today(), due) + "个工作日";
        return provisional ? text + "（暂定：下一年的放假安排还没有公布）" : text;
    }

    private AskerCasePage.Agency agency(String code) {
        Contact contact = agencies.byCode(code).map(Agency::facts).map(facts -> facts.contact()).orElse(Contact.NONE);
        String reach = String.join("　", Stream.of(contact.phone().isEmpty() ? "" : "电话 " + contact.phone(), contact.address()).filter(part -> !part.isEmpty()).toList());
        return new AskerCasePage.Agency(agencies.nameOf(code), "/agency/" + code, reach);
    }

    private static String state(InquiryStage stage) {
        return switch (stage) {
            case RECEIVED -> "已经收到，等待受理";
            case IN_HAND -> "办理中";
            case ANSWERED -> "已经答复";
            case RETURNED -> "不归这个机关管，已告知去处";
            case MERGED -> "与同类来信一并办理";
            case SPLIT -> "已拆分，分别办理";
            case HANDED -> "已转为政府信息公开申请";
            case WITHDRAWN -> "您已经撤回";
            case INVALID -> "没有受理";
        };
    }

    private List<AskerCasePage.Message> messages(Inquiry inquiry) {
        String office = agencies.nameOf(inquiry.agency());
        List<AskerCasePage.Message> shown = new ArrayList<>();
        for (InquiryMessage message : messages.of(inquiry.id())) {
            shown.add(new AskerCasePage.Message(Times.minute(message.sentAt()), message.from() == InquiryMessage.From.ASKER ? "您" : office,
                    AskerCasePage.paragraphs(message.text()), files(message.files(), "/message/" + message.id() + "/")));
        }
        return shown;
    }

    static List<File> files(List<Attachment> files, String under) {
        return IntStream.range(0, files.size()).mapToObj(i -> new File(files.get(i).name(), InquiryUploads.size(files.get(i).size()), CASE + under + (i + 1))).toList();
    }
}
