package mingbai.inquiry.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;

/**
 * Tells mail that no person wrote to us: automatic answers, reports of delivery, newsletters, and our own mail coming back (RFC 3834, RFC 3464). Such mail becomes no inquiry and is
 * never answered, or two machines would write to each other for ever.
 */
final class AutomaticMail {

    private AutomaticMail() {}

    /** @return why it is automatic, or "" */
    static String reason(MimeMessage mail, String from) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return "自动发出的邮件（Auto-Submitted）";
        }
        if (mail.getContentType() != null && mail.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/report")) {
            return "投递报告";
        }
        if (header(mail, "Return-Path").equals("<>") || from.matches("(mailer-daemon|postmaster|no-?reply|donotreply|bounces?)([+.-][^@]*)?@.*")) {
            return "由邮件系统发出";
        }
        if (header(mail, "Precedence").matches("bulk|junk|list|auto_reply")) {
            return "群发或者自动回复（Precedence）";
        }
        if (!header(mail, "List-Id").isEmpty() || !header(mail, "List-Unsubscribe").isEmpty() || !header(mail, "X-Autoreply").isEmpty() || !header(mail, "X-Autorespond").isEmpty()) {
            return "群发或者自动回复";
        }
        return "";
    }

    /** Whoever asks for no automatic answer gets none; a person may still have written. */
    static boolean answerable(MimeMessage mail) throws MessagingException {
        return header(mail, "X-Auto-Response-Suppress").isEmpty();
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
