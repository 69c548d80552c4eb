package mingbai.inquiry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.agency.Leader;
import mingbai.agency.reading.LeaderReading;
import mingbai.inquiry.Asker;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.Intake;
import mingbai.inquiry.IntakeRequirements;
import mingbai.inquiry.similar.KnownAnswers.Known;
import mingbai.web.Choice;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an intake of what was typed, and says what is wrong with it. */
@Component
class AskFormReader {

    private final Recipients recipients;
    private final AboutPage pages;
    private final LeaderReading leaders;
    private final InquiryUploads uploads;
    private final Clock clock;

    AskFormReader(Recipients recipients, AboutPage pages, LeaderReading leaders, InquiryUploads uploads, Clock clock) {
        this.recipients = recipients;
        this.pages = pages;
        this.leaders = leaders;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** What an address fills in: whom, what about, which kind. */
    AskForm preset(AskForm asked) {
        Optional<AskPages.About> about = pages.of(asked.get("about"));
        String agency = asked.get("agency").isEmpty() ? about.map(AskPages.About::agency).orElse("") : asked.get("agency");
        String kind = InquiryKind.ofCode(asked.get("kind")).map(InquiryKind::code).orElse(about.isPresent() ? InquiryKind.FEEDBACK.code() : "");
        AskForm preset = new AskForm(java.util.Map.of(), List.of()).with("kind", kind).with("agency", recipients.of(agency).map(AskPages.Recipient::code).orElse(""))
                .with("about", about.map(AskPages.About::key).orElse("")).with("consent", "no");
        return leader(preset.get("agency"), asked.get("leader")).map(one -> preset.with("leader", asked.get("leader")).with("kind", InquiryKind.MAILBOX.code())).orElse(preset);
    }

    /** @param matches bodies whose names hold what was typed for an addressee */
    List<Issue> issues(AskForm form, List<Choice> matches) {
        List<Issue> issues = new ArrayList<>();
        if (recipients.of(form.get("agency")).isEmpty()) {
            issues.add(matches.isEmpty() ? Issue.of("to", form.get("to").isEmpty() ? "请填写写给哪个机关" : "没有找到名称中有“" + shortened(form.get("to")) + "”的机关，请换几个字")
                    : Issue.of("agency", "找到" + matches.size() + "个机关，请选择一个"));
        }
        if (InquiryKind.ofCode(form.get("kind")).isEmpty()) {
            issues.add(Issue.of("kind", "请选择写什么"));
        }
        if (!form.get("consent").matches("yes|no")) {
            issues.add(Issue.of("consent", "请选择答复能不能公开"));
        }
        if (issues.isEmpty()) {
            issues.addAll(IntakeRequirements.issues(online(form, "unsent"), LocalDate.now(clock)));
        }
        return issues;
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    /** Of the form on the web. @param once what makes it one however often it is sent */
    Intake online(AskForm form, String once) {
        String agency = recipients.of(form.get("agency")).map(AskPages.Recipient::code).orElse("");
        String leader = leader(agency, form.get("leader")).map(AskFormReader::named).orElse("");
        return intake(form, agency, InquiryChannel.WEB, leader, LocalDate.now(clock), once);
    }

    /** Typed by a clerk: for the clerk's own agency, a leader in words. */
    Intake atCounter(AskForm form, InquiryChannel channel, LocalDate receivedOn, String once) {
        return intake(form, form.get("agency"), channel, form.line("leader"), receivedOn, once);
    }

    private Intake intake(AskForm form, String agency, InquiryChannel channel, String leader, LocalDate receivedOn, String once) {
        InquiryKind kind = InquiryKind.ofCode(form.get("kind")).orElse(InquiryKind.MESSAGE);
        Inquiry.About about = new Inquiry.About(pages.of(form.get("about")).map(AskPages.About::key).orElse(""), leader, form.line("place"));
        return new Intake(agency, kind, channel, form.line("title"), form.get("text"), asker(form), form.get("consent").equals("yes"), about, "", receivedOn, once,
                uploads.all(form.files()));
    }

    private static Asker asker(AskForm form) {
        return new Asker(form.line("name"), form.line("phone"), form.line("email"), form.line("address"));
    }

    /** Whether the inquiry says what the form says: one that was sent and changed afterwards does not. Where nobody wrote a title, the inquiry's was made of the text. */
    boolean isThis(AskForm form, Inquiry inquiry) {
        return (form.line("title").isEmpty() || inquiry.title().strip().equals(form.line("title"))) && inquiry.text().strip().equals(form.get("text").strip());
    }

    /** A leader in office of the agency. @param id as the form holds it */
    private Optional<Leader> leader(String agency, String id) {
        return agency.isEmpty() || !id.matches("\\d{1,19}") ? Optional.empty()
                : leaders.inOffice(agency, LocalDate.now(clock)).stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst();
    }

    /** Without the page the letter is about: its reader knows it. */
    List<Known> others(AskForm form, List<Known> found) {
        String about = pages.of(form.get("about")).map(AskPages.About::address).orElse("");
        return found.stream().filter(one -> about.isEmpty() || !one.address().equals(about)).toList();
    }

    static String named(Leader leader) {
        return leader.office() + " " + leader.person();
    }

    /** Null with an issue when it is no day. */
    static @Nullable LocalDate day(AskForm form, String field, String label, List<Issue> issues) {
        try {
            return LocalDate.parse(form.get(field));
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(field, label + "请写成年-月-日，例如 2026-03-02"));
            return null;
        }
    }
}
