package mingbai.inquiry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.agency.reading.LeaderReading;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.InquiryTerms.Step;
import mingbai.inquiry.InquiryTerms;
import mingbai.inquiry.web.AskPages.Door;
import mingbai.inquiry.web.AskPages.Landing;
import mingbai.inquiry.web.AskPages.Mailbox;
import mingbai.inquiry.web.AskPages.Mailboxes;
import mingbai.ledger.Published;
import mingbai.notice.contact.Contact;
import mingbai.notice.contact.SendCode;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /inquiry}: what to write to whom, and what it takes; and the mailboxes of an agency's leaders. */
@Controller
class InquiryLandingPages {

    private final LeaderReading leaders;
    private final Recipients recipients;
    private final AskViews views;
    private final SendCode codes;
    private final Published log;
    private final Clock clock;

    InquiryLandingPages(LeaderReading leaders, Recipients recipients, AskViews views, SendCode codes, Published log, Clock clock) {
        this.leaders = leaders;
        this.recipients = recipients;
        this.views = views;
        this.codes = codes;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/inquiry")
    @MayCall(anyone = true)
    String landing(HttpServletRequest request, Model model) {
        MadeFrom.of(log.size()).on(request);
        List<Door> doors = new ArrayList<>();
        for (InquiryKind kind : List.of(InquiryKind.CONSULTATION, InquiryKind.MESSAGE, InquiryKind.SUGGESTION, InquiryKind.HELP)) {
            doors.add(new Door(kind.label(), AskViews.note(kind), views.days(kind), "/inquiry/write?kind=" + kind.code()));
        }
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", new Landing(doors, InquiryTerms.of(InquiryKind.MESSAGE, InquiryChannel.WEB, Step.LONGEST, today).days(), Integer.toString(today.getYear()), ways()));
        return "inquiry/landing";
    }

    /** To what a code can be sent, "" while it goes nowhere. */
    private String ways() {
        return Arrays.stream(Contact.Way.values()).filter(way -> codes.whyOff(way).isEmpty()).map(Contact.Way::label).collect(Collectors.joining("或者"));
    }

    @GetMapping("/agency/{code}/mailbox")
    @MayCall(anyone = true)
    String mailboxes(@PathVariable String code, HttpServletRequest request, Model model) {
        MadeFrom.of(log.size(), MadeFrom.agency(code), MadeFrom.AGENCIES).on(request);
        AskPages.Recipient agency = recipients.of(code).orElseThrow(NotFound::new);
        if (!agency.code().equals(code)) {
            return "redirect:/agency/" + agency.code() + "/mailbox";
        }
        List<Mailbox> boxes = leaders.inOffice(code, LocalDate.now(clock)).stream().map(leader -> new Mailbox(leader.person(), leader.office(), leader.duties(),
                "/inquiry/write?kind=mailbox&agency=" + code + "&leader=" + leader.id())).toList();
        model.addAttribute("page", new Mailboxes(agency.name(), "/agency/" + code, "/inquiry/write?agency=" + code, views.days(InquiryKind.MAILBOX), boxes));
        return "inquiry/mailboxes";
    }
}
