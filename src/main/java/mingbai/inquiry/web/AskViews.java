package mingbai.inquiry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.agency.reading.LeaderReading;
import mingbai.identity.visitor.ShownForms.Sealed;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.InquiryTerms;
import mingbai.inquiry.InquiryTerms.Step;
import mingbai.inquiry.similar.KnownAnswers.Known;
import mingbai.notice.SendMail;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the form of an inquiry and what stands around it. */
@Component
class AskViews {

    private final Recipients recipients;
    private final AboutPage pages;
    private final LeaderReading leaders;
    private final InquiryUploads uploads;
    private final SendMail mail;
    private final Clock clock;

    AskViews(Recipients recipients, AboutPage pages, LeaderReading leaders, InquiryUploads uploads, SendMail mail, Clock clock) {
        this.recipients = recipients;
        this.pages = pages;
        this.leaders = leaders;
        this.uploads = uploads;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WritePage write(AskForm form, Sealed sealed, List<Known> similar, List<Issue> issues, List<Choice> matches) {
        AskPages.Recipient recipient = recipients.of(form.get("agency")).orElse(null);
        AskPages.About about = pages.of(form.get("about")).orElse(null);
        List<Choice> leaders = recipient == null ? List.of() : leaders(recipient.code());
        List<Choice> offered = recipient == null && matches.isEmpty() ? recipients.roots() : recipient == null ? matches : List.<Choice>of();
        String fallback = recipients.roots().stream().map(Choice::label).findFirst().orElse("本级人民政府");
        return new WritePage(form, recipient, about, offered, fallback, kinds(about != null || form.get("kind").equals(InquiryKind.FEEDBACK.code()), !leaders.isEmpty()), leaders,
                uploads.shown(form.files()), similar, form.get("offered"), sealed.seal(), sealed.shown().sum(), term(), mail.whyOff().isEmpty(), issues);
    }

    List<Choice> leaders(String agency) {
        return leaders.inOffice(agency, LocalDate.now(clock)).stream().map(one -> Choice.of(Long.toString(one.id()), AskFormReader.named(one))).toList();
    }

    /** With what each is for. */
    static List<Choice> kinds(boolean feedback, boolean mailbox) {
        List<Choice> kinds = new ArrayList<>();
        for (InquiryKind kind : InquiryKind.values()) {
            if (kind == InquiryKind.FEEDBACK ? feedback : kind != InquiryKind.MAILBOX || mailbox) {
                kinds.add(new Choice(kind.code(), kind.label(), note(kind)));
            }
        }
        return kinds;
    }

    static String note(InquiryKind kind) {
        return switch (kind) {
            case MESSAGE -> "想对机关说的话";
            case MAILBOX -> "写给机关的一位领导";
            case CONSULTATION -> "问政策、问办事";
            case SUGGESTION -> "对工作的意见和建议";
            case HELP -> "有困难，请机关帮助解决";
            case FEEDBACK -> "对公开的文件或者网页有意见";
        };
    }

    /** In working days, as the dated terms have it. */
    int days(InquiryKind kind) {
        return InquiryTerms.of(kind, InquiryChannel.WEB, Step.ANSWER, LocalDate.now(clock)).days();
    }

    private String term() {
        LocalDate today = LocalDate.now(clock);
        int longest = InquiryTerms.of(InquiryKind.MESSAGE, InquiryChannel.WEB, Step.LONGEST, today).days();
        return "咨询" + days(InquiryKind.CONSULTATION) + "个工作日、其他" + days(InquiryKind.MESSAGE) + "个工作日以内答复，情况复杂的经批准最长" + longest + "个工作日。";
    }
}
