package mingbai.inquiry.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.inquiry.Asker;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.InquiryMessages;
import mingbai.inquiry.Intake;
import mingbai.inquiry.IntakeRequirements;
import mingbai.inquiry.TakeInquiry;
import mingbai.inquiry.mail.InquiryMailTable.Became;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.merkle.Hash;
import mingbai.notice.MailAddress;
import mingbai.notice.SendMail;
import mingbai.notice.reading.MailReading;
import mingbai.publication.Attachment;
import mingbai.storage.SealedFiles;
import mingbai.web.Refused;
import mingbai.web.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One mail becomes one inquiry, or a message of the one it answers, once however often it is met: after a crash between taking it and marking it as read it is met again. Its sender gets
 * one receipt, unless the mail is automatic or there were many of him today.
 */
@Component
class TakeMail {

    /** Receipts to one sender within a day: two machines that misunderstand each other stop there. */
    static final int MOST_RECEIPTS = 10;
    /** Mails of one sender within a day that become something. */
    static final int MOST_A_DAY = 50;
    private static final int MESSAGE = 2_000; // of InquiryMessages
    private static final int NOTES = 600;
    /** A sender is easily forged: what comes by mail into a case of somebody says so. */
    static final String UNPROVEN = "【" + InquiryChannel.EMAIL.label() + "，" + InquiryChannel.EMAIL.caution() + "】\n";
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{4}-\\d{6,9})(?!\\d)");
    private static final Pattern OWN_ID = Pattern.compile("<(" + Ids.PATTERN + ")@(.{1,253})>");
    private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t]*+(?:-{2,20}[ \\t]*+(?:原始邮件|回复的原邮件|Original Message)|在.{0,80}写道[：:]\\s*$|On .{0,120} wrote:\\s*$|>.*$|发件人[：:].*$|From:.*$)");
    private static final String MARKED = "（来信正文疑似含有国家秘密标志，按规定没有收存。原邮件留在本单位邮箱中，请按保密规定处理。）";

    private final TakeInquiry take;
    private final InquiryBook book;
    private final InquiryMessages messages;
    private final InquiryMailTable table;
    private final MailAttachments attachments;
    private final MailReading sent;
    private final SendMail mail;
    private final SealedFiles seals;
    private final Site site;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeMail(TakeInquiry take, InquiryBook book, InquiryMessages messages, InquiryMailTable table, MailAttachments attachments, MailReading sent, SendMail mail, SealedFiles seals,
            Site site, TransactionTemplate transaction, Clock clock) {
        this.take = take;
        this.book = book;
        this.messages = messages;
        this.table = table;
        this.attachments = attachments;
        this.sent = sent;
        this.mail = mail;
        this.seals = seals;
        this.site = site;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param arrived the day the mail server took it in
     * @return what became of it now, or before
     */
    Became run(Mailbox box, ParsedMail parsed, LocalDate arrived) {
        String key = key(box, parsed);
        if (Boolean.TRUE.equals(transaction.execute(status -> table.knows(key)))) {
            return Became.INQUIRY;
        }
        String automatic = automatic(parsed);
        if (!automatic.isEmpty()) {
            return noted(box, parsed, Became.AUTOMATIC, automatic);
        }
        long today = taken(parsed);
        if (today >= MOST_A_DAY) {
            return noted(box, parsed, Became.TOO_MANY, "这个邮箱一天内已经来信" + MOST_A_DAY + "件，请在邮箱中查看");
        }
        try {
            MailAttachments.Gated gated = attachments.gate(parsed.parts());
            return answered(parsed).filter(inquiry -> added(box, parsed, gated, inquiry)).map(inquiry -> Became.MESSAGE)
                    .orElseGet(() -> opened(box, parsed, gated, arrived, parsed.answerable() && today < MOST_RECEIPTS));
        } catch (Refused refused) {
            return noted(box, parsed, Became.REFUSED, MailParser.cut(refused.issues().getFirst().text(), 300));
        }
    }

    /** The same mail to two offices is two inquiries; the same once more to one of them is none. */
    private String key(Mailbox box, ParsedMail parsed) {
        return Hash.sha256((box.agency() + "\n" + parsed.key()).getBytes(StandardCharsets.UTF_8)).hex();
    }

    private String marked(ParsedMail parsed) {
        return seals.mark("mail from " + parsed.from());
    }

    private long taken(ParsedMail parsed) {
        return Objects.requireNonNull(transaction.execute(status -> table.takenOf(marked(parsed), clock.instant().minus(Duration.ofDays(1)).toEpochMilli())));
    }

    /** Our own mail has come back when it bears a number under which one was sent. */
    private String automatic(ParsedMail parsed) {
        return !parsed.automatic().isEmpty() ? parsed.automatic() : own(parsed.answers()).isPresent() ? "本平台自己发出的邮件" : "";
    }

    /** What a mail of ours was about, by its Message-ID. */
    private Optional<String> own(String id) {
        Matcher own = OWN_ID.matcher(id);
        return own.matches() && own.group(2).equalsIgnoreCase(site.domain()) ? sent.mail(Long.parseLong(own.group(1)))
                .map(one -> one.about()) : Optional.empty();
    }

    /** The inquiry a mail goes on with: named in its subject, or by the mail of ours it answers; and its sender is who asked. */
    private Optional<Inquiry> answered(ParsedMail parsed) {
        if (parsed.from().isEmpty()) {
            return Optional.empty();
        }
        List<Inquiry> named = new ArrayList<>();
        for (Matcher number = NUMBER.matcher(parsed.subject()); named.size() < 5 && number.find();) {
            book.numbered(number.group(1)).ifPresent(named::add);
        }
        parsed.earlier().stream().map(this::own).flatMap(Optional::stream).filter(about -> about.matches("inquiry/" + Ids.PATTERN)).map(about -> Long.parseLong(about.substring(8)))
                .map(book::find).flatMap(Optional::stream).forEach(named::add);
        return named.stream().filter(inquiry -> inquiry.asker().email().strip().equalsIgnoreCase(parsed.from())).findFirst();
    }

    /** @return false where it has no room for it: then it is an inquiry of its own */
    private boolean added(Mailbox box, ParsedMail parsed, MailAttachments.Gated gated, Inquiry inquiry) {
        Words words = words(parsed, gated, MESSAGE, true);
        try {
            transaction.executeWithoutResult(status -> {
                if (table.insert(row(box, parsed, Became.MESSAGE, inquiry.id(), ""))) {
                    messages.send(Actor.PROGRAM, inquiry.id(), words.text(), words.files());
                }
            });
            return true;
        } catch (Refused full) {
            return false;
        }
    }

    private Became opened(Mailbox box, ParsedMail parsed, MailAttachments.Gated gated, LocalDate arrived, boolean answer) {
        Words words = words(parsed, gated, IntakeRequirements.TEXT, false);
        String title = attachments.isMarked(parsed.subject()) ? "" : MailParser.cut(parsed.subject(), IntakeRequirements.TITLE);
        Inquiry inquiry = take.run(Actor.PROGRAM, new Intake(box.agency(), InquiryKind.MESSAGE, InquiryChannel.EMAIL, title, words.text(),
                new Asker(parsed.name(), "", parsed.from(), ""), false, Inquiry.About.NOTHING, "", day(arrived), "mail " + key(box, parsed), words.files())).inquiry();
        transaction.executeWithoutResult(status -> {
            if (table.insert(row(box, parsed, Became.INQUIRY, inquiry.id(), "")) && answer && !parsed.from().isEmpty()) {
                mail.reply(parsed.from(), "收到您的来信（编号" + inquiry.number() + "）", receipt(inquiry, gated.told()), Inquiry.KIND + "/" + inquiry.id(), parsed.answers());
            }
        });
        return Became.INQUIRY;
    }

    private record Words(String text, List<Attachment> files) {}

    /** What was written, with what the program has to say of it; what is too long goes along whole as a file. */
    private Words words(ParsedMail parsed, MailAttachments.Gated gated, int most, boolean reply) {
        boolean marked = attachments.isMarked(parsed.subject() + "\n" + parsed.text());
        List<String> said = new ArrayList<>(parsed.notes());
        said.addAll(gated.notes());
        List<Attachment> files = new ArrayList<>(gated.files());
        String text = marked ? MARKED : parsed.text().isBlank() ? "（邮件没有正文）" : parsed.text();
        if (text.length() > most - NOTES) {
            if (files.size() < MailAttachments.MOST) {
                files.add(attachments.whole(parsed.text()));
                said.add("正文较长，全文见附件“邮件全文.txt”");
            } else {
                said.add("正文较长，这里只有前面的部分");
            }
            text = MailParser.cut(reply ? fresh(text) : text, most - NOTES);
        }
        String notes = said.isEmpty() ? "" : MailParser.cut("\n\n【系统提示】" + String.join("；", said) + "。", NOTES - UNPROVEN.length());
        return new Words((reply ? UNPROVEN : "") + text + notes, files);
    }

    /** Of a reply what is new: what it quotes is known here. */
    private static String fresh(String text) {
        Matcher quoted = QUOTED.matcher(text.substring(0, Math.min(text.length(), 2 * MESSAGE)));
        String fresh = quoted.find() ? text.substring(0, quoted.start()).strip() : text;
        return fresh.isEmpty() ? text : fresh;
    }

    private LocalDate day(LocalDate arrived) {
        LocalDate today = LocalDate.now(clock);
        return arrived.isAfter(today) || arrived.isBefore(today.minusYears(1)) ? today : arrived;
    }

    private String receipt(Inquiry inquiry, List<String> told) {
        return """
                您好：

                您的电子邮件已经收到，作为来信办理，编号 %s。最迟在%s前答复。
                %s
                补充内容请直接回复这封邮件，不要改动标题中的编号。
                查看办到哪一步：打开 %s/my ，用这个邮箱获取验证码。

                请不要用电子邮件传递涉及国家秘密的内容。这封邮件由系统自动发出。
                """.formatted(inquiry.number(), book.clock(inquiry).due().day(), told.isEmpty() ? "" : "\n" + String.join("；", told) + "。\n", site.baseAddress());
    }

    private Became noted(Mailbox box, ParsedMail parsed, Became became, String note) {
        transaction.executeWithoutResult(status -> table.insert(row(box, parsed, became, 0, note)));
        return became;
    }

    private InquiryMailTable.Row row(Mailbox box, ParsedMail parsed, Became became, long inquiry, String note) {
        return new InquiryMailTable.Row(key(box, parsed), box.name(), became, marked(parsed), parsed.from().isEmpty() ? "***" : MailAddress.masked(parsed.from()), inquiry, note,
                clock.millis());
    }
}
