package mingbai.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mingbai.ledger.Ids;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues a notice by mail in the transaction of the act it tells of: it goes out if and only if the act was done, some seconds later, and is tried again for two days. At least
 * once: after a crash in the wrong moment it may arrive twice, under one Message-ID. What must be proved to have arrived is served another way.
 */
@Component
public class SendMail {

    /** More to one address within a day are not sent: nobody is to be flooded by forms that others fill in under his address. */
    static final int MOST_A_DAY = 200;
    private static final String QUIET = "收件人关闭了邮件通知，未发送";
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 100_000;

    private final MailTable mails;
    private final MailServer server;
    private final QuietMail quiet;
    private final Ids ids;
    private final Clock clock;

    SendMail(MailTable mails, MailServer server, QuietMail quiet, Ids ids, Clock clock) {
        this.mails = mails;
        this.server = server;
        this.quiet = quiet;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A notice; it is kept back from whoever switched notices off.
     *
     * @param to      one address; a form asks {@link MailAddress#issues} before
     * @param subject one line; without names, it is shown to the system administrator
     * @param text    plain text; kept until it is sent, at most a month after it was given up
     * @param about   what it is about, to find it by: {@code request/77}
     * @return the mail's id
     * @throws Refused when it cannot be sent as it is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long queue(String to, String subject, String text, String about) {
        return put(to, subject, text, about, quiet.isQuiet(to) ? QUIET : "", "");
    }

    /** What the recipient asked to be sent by mail, whether notices are switched off or not; else as {@link #queue}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long serve(String to, String subject, String text, String about) {
        return put(to, subject, text, about, "", "");
    }

    /**
     * An automatic answer to a mail that came in; else as {@link #queue}.
     *
     * @param answers its Message-ID; one that is none is left out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long reply(String to, String subject, String text, String about, String answers) {
        return put(to, subject, text, about, quiet.isQuiet(to) ? QUIET : "", MESSAGE_ID.matcher(answers).matches() ? answers : "");
    }

    private long put(String to, String subject, String text, String about, String unwanted, String answers) {
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        check(to.strip(), line, text, about);
        Instant now = clock.instant();
        String recipient = lowerDomain(to.strip());
        String why = !server.isOn() ? server.whyOff() : !unwanted.isEmpty() ? unwanted
                : mails.countTo(recipient, now.minus(Duration.ofDays(1)).toEpochMilli()) >= MOST_A_DAY ? "同一邮箱一天最多发送 " + MOST_A_DAY + " 封，未发送" : "";
        boolean waits = why.isEmpty();
        Mail mail = new Mail(ids.next(), recipient, line, text, about, waits ? Mail.State.WAITING : Mail.State.OFF, 0, now, why, now, waits ? null : now, answers, 0);
        mails.insert(mail);
        return mail.id();
    }

    /** Why nothing is sent by mail; empty when mail is on. */
    public String whyOff() {
        return server.whyOff();
    }

    private static void check(String to, String subject, String text, String about) {
        List<Issue> issues = new ArrayList<>(MailAddress.issues("email", to));
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            issues.add(Issue.of("subject", "邮件标题不能为空，最多 " + LONGEST_SUBJECT + " 个字。"));
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            issues.add(Issue.of("text", "邮件内容不能为空，最多 " + LONGEST_TEXT + " 个字。"));
        }
        Refused.ifAny(issues);
        if (!about.matches("[!-~]{1,100}")) {
            throw new IllegalArgumentException("a mail is about something with a code, such as request/77");
        }
    }

    /** The part before the @ may tell upper and lower case apart, the domain does not. */
    private static String lowerDomain(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}
