package mingbai.inquiry.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.merkle.Hash;
import mingbai.notice.MailAddress;
import mingbai.publication.Scrub;
import mingbai.storage.HtmlCleaner;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail within bounds: depth, number of parts, bytes of text. Plain text goes before HTML, of which the words alone are kept. What cannot be read is left out with a note; a mail
 * that is no mail at all still yields its raw head, so that nothing is lost without a word.
 */
final class MailParser {

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 100;
    private static final int MOST_BOUNDARIES = 5_000;
    private static final int LONGEST_TEXT = 2 << 20;
    private static final int LONGEST_PART = 20 << 20;
    private static final int LONGEST_NAME = 50;
    private static final Pattern ID = Pattern.compile("<[!-;=?-~]{1,250}>");
    private static final Pattern PREFIX = Pattern.compile("(?i)^(?:(?:re|fw|fwd|回复|答复|转发|回覆|轉寄)\\s*(?:\\[\\d+\\])?\\s*[:：]\\s*)+");
    private static final Session NOWHERE = Session.getInstance(lenient());

    private final List<ParsedMail.Part> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int seen;

    private MailParser() {}

    private static Properties lenient() {
        Properties lenient = new Properties();
        lenient.put("mail.mime.address.strict", "false");
        lenient.put("mail.mime.decodetext.strict", "false");
        return lenient;
    }

    /** @param whole whether this is all of it */
    static ParsedMail parse(byte[] raw, boolean whole) {
        MailParser parser = new MailParser();
        if (!whole) {
            parser.notes.add("邮件太大，只读取了前面的部分，其余请在邮箱中查看");
        }
        return parser.read(raw);
    }

    /** One that could not be read at all. */
    static ParsedMail unread(byte[] raw) {
        return new ParsedMail("digest " + Hash.sha256(raw).hex(), "", Set.of(), "", "", "", "", "", false, List.of(), List.of("这封邮件读不出来，请在邮箱中查看"));
    }

    private ParsedMail read(byte[] raw) {
        try {
            MimeMessage mail = new MimeMessage(NOWHERE, new SharedByteArrayInputStream(raw));
            if (boundaries(raw) > MOST_BOUNDARIES) {
                notes.add("邮件的组成部分太多，正文和附件没有读取");
            } else {
                take(mail, 0);
            }
            InternetAddress sender = sender(mail);
            String from = sender == null || sender.getAddress() == null || !MailAddress.isOne(sender.getAddress()) ? "" : sender.getAddress().toLowerCase(Locale.ROOT);
            Set<String> own = ids(mail, "Message-ID");
            Set<String> earlier = ids(mail, "In-Reply-To");
            earlier.addAll(ids(mail, "References"));
            return new ParsedMail(own.isEmpty() ? "digest " + Hash.sha256(raw).hex() : own.iterator().next(), own.isEmpty() ? "" : own.iterator().next(), earlier, from, name(sender, from),
                    subject(mail), text(), AutomaticMail.reason(mail, from), AutomaticMail.answerable(mail), List.copyOf(parts), List.copyOf(notes));
        } catch (MessagingException | RuntimeException e) {
            notes.add("这封邮件的格式有错，没有能完整读出");
            return new ParsedMail("digest " + Hash.sha256(raw).hex(), "", Set.of(), "", "", "", text(), "", false, List.copyOf(parts), List.copyOf(notes));
        }
    }

    /** Lines that could begin a part: each would be an object before any could be counted. */
    private static int boundaries(byte[] raw) {
        int found = 0;
        for (int i = 2; i < raw.length; i++) {
            found += raw[i] == '-' && raw[i - 1] == '-' && raw[i - 2] == '\n' ? 1 : 0;
        }
        return found;
    }

    private static @Nullable InternetAddress sender(MimeMessage mail) throws MessagingException {
        String[] raw = mail.getHeader("From");
        if (raw == null || raw.length == 0 || raw[0].length() > 2_000) {
            return null;
        }
        try {
            InternetAddress[] found = InternetAddress.parseHeader(raw[0], false);
            return found.length == 0 ? null : found[0];
        } catch (AddressException e) {
            return null;
        }
    }

    /** The name its sender goes by; not the address once more. */
    private static String name(@Nullable InternetAddress sender, String from) {
        if (sender == null) {
            return "";
        }
        // what the library decoded may have been cut between two encoded words: from the raw form instead
        String raw = sender.toString();
        int bracket = raw.lastIndexOf('<');
        String name = HeaderText.of(bracket > 0 ? raw.substring(0, bracket) : "").replaceAll("^[\"'\\s]+|[\"'\\s]+$", "").replace("\\", "");
        return name.equalsIgnoreCase(from) || name.contains("@") ? "" : cut(name, LONGEST_NAME);
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        String[] raw = mail.getHeader("Subject");
        return raw == null || raw.length == 0 ? "" : PREFIX.matcher(HeaderText.of(raw[0])).replaceFirst("").strip();
    }

    private static Set<String> ids(MimeMessage mail, String header) throws MessagingException {
        Set<String> found = new LinkedHashSet<>();
        String[] raw = mail.getHeader(header);
        if (raw != null && raw.length > 0) {
            Matcher id = ID.matcher(raw[0].length() > 20_000 ? raw[0].substring(0, 20_000) : raw[0]);
            while (found.size() < 50 && id.find()) {
                found.add(id.group());
            }
        }
        return found;
    }

    /** @param most characters as Java counts them; none is cut in two */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private void take(Part part, int depth) {
        if (++seen > MOST_PARTS || depth > DEEPEST) {
            once("邮件的组成部分太多或者嵌套太深，其余部分没有读取");
            return;
        }
        try {
            String type = type(part);
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || !filename(part).isEmpty();
            if (type.startsWith("multipart/") && part.getContent() instanceof MimeMultipart many) {
                several(many, depth);
            } else if (type.equals("text/plain") && !attached) {
                plain.append(text(part)).append('\n');
            } else if (type.equals("text/html") && !attached) {
                html.append(text(part)).append('\n');
            } else if (type.equals("message/rfc822")) {
                notes.add("所附的另一封邮件没有收下，请把其中的内容写在正文里或者作为文件发来");
            } else if (attached || !type.startsWith("text/")) {
                parts.add(new ParsedMail.Part(filename(part), type, bytes(part, LONGEST_PART)));
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            once("邮件中有一部分的格式有错，没有读取");
        }
    }

    private void several(MimeMultipart many, int depth) throws MessagingException {
        int count = many.getCount();
        for (int i = 0; i < count && seen <= MOST_PARTS; i++) {
            take(many.getBodyPart(i), depth + 1);
        }
    }

    private void once(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    private static String type(Part part) {
        try {
            ContentType type = new ContentType(part.getContentType());
            return type.getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException | RuntimeException e) {
            return "text/plain"; // RFC 2045 §5.2: what says nothing sensible is text
        }
    }

    private static String disposition(Part part) {
        try {
            return part.getDisposition() == null ? "" : part.getDisposition();
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String filename(Part part) {
        try {
            String name = part.getFileName();
            return name == null ? "" : cut(HeaderText.of(name), 120);
        } catch (MessagingException | RuntimeException e) {
            return "附件";
        }
    }

    private String text(Part part) throws IOException, MessagingException {
        String said = "";
        try {
            String parameter = new ContentType(part.getContentType()).getParameter("charset");
            said = parameter == null ? "" : parameter;
        } catch (MessagingException | RuntimeException unreadable) {
            said = "";
        }
        return HeaderText.text(bytes(part, LONGEST_TEXT), said);
    }

    /** As far as it can be decoded. */
    private byte[] bytes(Part part, int most) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] some = new byte[65_536];
        try (InputStream content = part.getInputStream()) {
            for (int n = content.read(some); n >= 0 && bytes.size() < most; n = content.read(some)) {
                bytes.write(some, 0, Math.min(n, most - bytes.size()));
            }
        } catch (IOException broken) {
            once("邮件中有一部分的编码有错，只读出了前面的内容");
        }
        if (bytes.size() == most) {
            once("邮件中有一部分太长，只读取了前面的内容");
        }
        return bytes.toByteArray();
    }

    private String text() {
        String words = plain.toString().isBlank() && !html.isEmpty() ? HtmlCleaner.text(HtmlCleaner.clean(html.toString())) : plain.toString();
        return Scrub.clean(words.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", "")).replaceAll("\\n{3,}", "\n\n").strip();
    }
}
