package mingbai.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import mingbai.web.Site;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mail server (SMTP) the operator named, if any; no host means that mail is off. The connection is encrypted unless the operator says otherwise, and the
 * server's certificate must be that of its name. A wrong setting stops the start with one line.
 */
@Component
class MailServer {

    private static final String OFF = "未配置邮件，未发送";
    private static final String PRACTICE = "练习环境，未发送";
    private static final String SECONDS_TO_CONNECT = "10000";
    private static final String SECONDS_TO_ANSWER = "30000";

    /** How the connection is encrypted; the codes are those of the setting. */
    enum Encryption { STARTTLS, TLS, NONE }

    /** @param took whether the server took it; @param forEver whether trying again is of no use; @param reached whether the server got as far as this mail */
    record Answer(boolean took, boolean forEver, boolean reached, String trouble) {

        static final Answer TAKEN = new Answer(true, false, true, "");
    }

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String from;
    private final Encryption encryption;
    private final Site site;
    private final Clock clock;
    private final Session session;

    MailServer(@Value("${mingbai.mail.host:}") String host, @Value("${mingbai.mail.port:587}") String port, @Value("${mingbai.mail.user:}") String user,
            @Value("${mingbai.mail.password:}") String password, @Value("${mingbai.mail.from:}") String from, @Value("${mingbai.mail.encryption:starttls}") String encryption,
            Site site, Clock clock) {
        this.host = host.strip();
        this.port = port(port.strip());
        this.user = user;
        this.password = password;
        this.from = from.strip();
        this.encryption = encryption(encryption.strip());
        this.site = site;
        this.clock = clock;
        if (!this.host.isEmpty() && !MailAddress.isOne(this.from)) {
            throw new IllegalArgumentException("mingbai.mail.from: '" + from + "' is not a mail address such as gongkai@example.gov.cn; mingbai.mail.host needs one to send from");
        }
        this.session = Session.getInstance(properties());
    }

    private static int port(String text) {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("mingbai.mail.port: '" + text + "' is not a port, 1 to 65535");
        }
        return Integer.parseInt(text);
    }

    private static Encryption encryption(String code) {
        return Stream.of(Encryption.values()).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mingbai.mail.encryption: '" + code + "' is none of starttls, tls, none"));
    }

    private Properties properties() {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", host);
        smtp.put("mail.smtp.port", Integer.toString(port));
        smtp.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        smtp.put("mail.smtp.starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
        smtp.put("mail.smtp.starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        smtp.put("mail.smtp.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
        smtp.put("mail.smtp.ssl.checkserveridentity", "true");
        smtp.put("mail.smtp.localhost", site.domain());
        smtp.put("mail.smtp.connectiontimeout", SECONDS_TO_CONNECT);
        smtp.put("mail.smtp.timeout", SECONDS_TO_ANSWER);
        smtp.put("mail.smtp.writetimeout", SECONDS_TO_ANSWER);
        return smtp;
    }

    boolean isOn() {
        return !host.isEmpty() && !site.sandbox();
    }

    /** Why nothing is sent; empty when mail is on. */
    String whyOff() {
        return isOn() ? "" : site.sandbox() ? PRACTICE : OFF;
    }

    /** Hands one mail over; never throws for what the server or the network does. */
    Answer send(Mail mail) {
        try {
            MimeMessage message = message(mail);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(host, port, user.isEmpty() ? null : user, user.isEmpty() ? null : password);
                transport.sendMessage(message, message.getAllRecipients());
            }
            return Answer.TAKEN;
        } catch (AuthenticationFailedException e) {
            return new Answer(false, false, false, "邮件服务器不接受用户名和密码：" + said(e));
        } catch (MailConnectException e) {
            return new Answer(false, false, false, "没有连上邮件服务器 " + host + ":" + port);
        } catch (SendFailedException e) {
            return new Answer(false, refusedForEver(e), true, "邮件服务器拒收：" + said(e));
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Answer(false, false, false, "与邮件服务器的连接出错：" + said(e));
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        String id = "<" + mail.id() + "@" + site.domain() + ">"; // the same at every try: a mail that arrives twice is known to be one
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(from, site.name(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", mail.answers().isEmpty() ? "auto-generated" : "auto-replied"); // RFC 3834: no automatic answers, please
        if (!mail.answers().isEmpty()) {
            message.setHeader("In-Reply-To", mail.answers());
            message.setHeader("References", mail.answers());
        }
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    /** A code of 500 and more for this recipient or this mail (RFC 5321 §4.2.1). */
    private static boolean refusedForEver(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException messaging; cause = messaging.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500
                    || cause instanceof SMTPSendFailedException sending && sending.getReturnCode() >= 500) {
                return true;
            }
        }
        return false;
    }

    private static String said(Exception failure) {
        Exception last = failure;
        while (last instanceof MessagingException messaging && messaging.getNextException() != null) {
            last = messaging.getNextException();
        }
        String clean = MailAddress.withoutAddresses(String.valueOf(last.getMessage()));
        return clean.length() > 300 ? clean.substring(0, 300) + "…" : clean;
    }
}
