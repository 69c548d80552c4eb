package mingbai.inquiry.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.publication.Attachment;
import mingbai.publication.ReceiveFile;
import mingbai.screening.Kind;
import mingbai.screening.Screening;
import mingbai.storage.Extraction;
import mingbai.storage.Extraction.Why;
import mingbai.storage.FileStore;
import mingbai.storage.TextExtractor;
import mingbai.web.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The gate for what came with a mail: kinds told by content, size, number, and no secrecy mark. A file is looked at before it is stored; one that bears a mark never is. Each that stays
 * outside is told in a sentence.
 */
@Component
class MailAttachments {

    static final int MOST = 5;
    private static final int LARGEST = 10 << 20;
    private static final Set<String> TAKEN = Set.of("application/pdf", "application/msword", "application/vnd.ms-excel", "application/rtf", "text/plain", "text/csv", "image/jpeg",
            "image/png", "image/gif", "image/bmp", "image/tiff", "image/webp", "image/heic", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/ofd");

    private final ReceiveFile receive;
    private final Path folder;
    private final Clock clock;

    /** @param data of the installation: what is looked at lies among the uploads, for our account alone */
    MailAttachments(ReceiveFile receive, @Value("${mingbai.data}") Path data, Clock clock) {
        this.receive = receive;
        this.folder = data.resolve("uploads");
        this.clock = clock;
    }

    /**
     * @param files in the store, belonging to nothing yet
     * @param notes one for each that stays outside, with its name: for the desk alone
     * @param told  how many stay outside and why, in words of ours alone: a receipt must carry nothing that its sender wrote to an address that may be somebody else's
     */
    record Gated(List<Attachment> files, List<String> notes, List<String> told) {}

    Gated gate(List<ParsedMail.Part> parts) {
        List<Attachment> files = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Map<String, Integer> outside = new LinkedHashMap<>();
        int more = 0;
        for (ParsedMail.Part part : parts) {
            if (files.size() == MOST) {
                more++;
                continue;
            }
            String trouble = take(part, files);
            if (!trouble.isEmpty()) {
                notes.add("附件“" + called(part) + "”没有收下：" + trouble);
                outside.merge(trouble, 1, Integer::sum);
            }
        }
        if (more > 0) {
            notes.add("最多收下" + MOST + "个附件，另有" + more + "个没有收下");
        }
        List<String> told = new ArrayList<>(outside.entrySet().stream().map(one -> one.getValue() + "个附件没有收下：" + one.getKey()).toList());
        if (more > 0) {
            told.add(notes.getLast());
        }
        return new Gated(files, notes, told);
    }

    /** A text too long for the form, as a file. */
    Attachment whole(String text) {
        return receive.attachment(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "邮件全文.txt");
    }

    /** Whether a text bears the mark of a state secret. */
    boolean isMarked(String text) {
        return Screening.scan(text, LocalDate.now(clock)).stream().anyMatch(finding -> finding.kind() == Kind.SECRECY_MARK);
    }

    private static String called(ParsedMail.Part part) {
        return part.name().isEmpty() ? "无名称" : MailParser.cut(part.name(), 40);
    }

    private String take(ParsedMail.Part part, List<Attachment> files) {
        if (part.content().length == 0) {
            return "文件是空的";
        }
        if (part.content().length > LARGEST) {
            return "超过" + (LARGEST >> 20) + " MB";
        }
        String trouble = trouble(part);
        if (!trouble.isEmpty()) {
            return trouble;
        }
        try {
            files.add(receive.attachment(new ByteArrayInputStream(part.content()), part.name()));
            return "";
        } catch (Refused refused) {
            return "无法保存";
        }
    }

    private String trouble(ParsedMail.Part part) {
        try {
            Path looked = Files.createTempFile(Files.createDirectories(folder), "mail", ".part");
            try {
                Files.write(looked, part.content());
                String type = FileStore.mediaType(looked, part.name());
                return TAKEN.contains(type) ? unread(looked, part.name(), type) : type.equals("application/zip") || type.contains("compressed") || type.contains("rar")
                        || type.contains("gzip") || type.contains("tar") ? "不接受压缩包" : type.equals("message/rfc822") ? "不接受转发的邮件文件" : "不接受这一类文件";
            } finally {
                Files.deleteIfExists(looked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment could not be looked at", e);
        }
    }

    /** What cannot be looked into is not taken; a picture or a scan holds no words and is. */
    private String unread(Path file, String name, String type) {
        if (type.startsWith("image/") || type.equals("application/ofd")) {
            return "";
        }
        return switch (TextExtractor.USUAL.read(file, name)) {
            case Extraction.Extracted extracted -> isMarked(extracted.text()) ? "疑似含有国家秘密标志，按规定没有收存。涉密材料不得用电子邮件传递" : "";
            case Extraction.Unreadable unreadable -> unreadable.why() == Why.NO_WORDS ? "" : unreadable.why() == Why.LOCKED ? "文件加密，无法检查" : "无法检查内容";
        };
    }
}
