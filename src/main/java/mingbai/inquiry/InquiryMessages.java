package mingbai.inquiry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages to and fro in an inquiry: the asker adds something, the office asks back. */
@Component
public class InquiryMessages {

    static final int TEXT = 2_000;
    static final int FILES = 5;
    /** Of both sides together; more is to be told by telephone. */
    static final int MOST = 100;
    /** The same words within it are a double click. */
    private static final Duration TWICE = Duration.ofMinutes(1);

    private final InquiryBook book;
    private final InquiryMessageTable table;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    InquiryMessages(InquiryBook book, InquiryMessageTable table, FileStore files, Ledger ledger, Ids ids, Clock clock) {
        this.book = book;
        this.table = table;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param actor    the clerk, or the program for the asker
     * @param attached already put into the store
     */
    @Transactional
    public InquiryMessage send(Actor actor, long inquiry, String text, List<Attachment> attached) {
        Inquiry seen = book.get(inquiry);
        List<InquiryMessage> before = table.of(inquiry);
        Refused.ifAny(issues(text, attached, before.size() + 1));
        InquiryMessage.From from = actor.accountId() == 0 ? InquiryMessage.From.ASKER : InquiryMessage.From.OFFICE;
        Optional<InquiryMessage> twice = before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()).filter(last -> attached.isEmpty()
                && last.text().equals(TakeInquiry.plain(text)) && last.from() == from && clock.millis() - last.sentAt() < TWICE.toMillis());
        if (twice.isPresent()) {
            return twice.get();
        }
        InquiryMessage message = new InquiryMessage(ids.next(), inquiry, before.size() + 1, from, from == InquiryMessage.From.ASKER ? "" : actor.name(),
                TakeInquiry.plain(text), clock.millis(), attached);
        attached.forEach(file -> files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), InquiryMessage.KIND));
        table.insert(message);
        ledger.record(Act.of(InquiryAct.MESSAGE_SENT, actor, seen.agency(), Map.of("inquiry", Long.toString(inquiry), "by", from.name()), message.touched()));
        return message;
    }

    private static List<Issue> issues(String text, List<Attachment> attached, int n) {
        List<Issue> issues = new ArrayList<>();
        if (text.isBlank()) {
            issues.add(Issue.of("text", "请写明要说的内容"));
        }
        if (text.length() > TEXT) {
            issues.add(Issue.of("text", "最多" + TEXT + "字，现有" + text.length() + "字，请缩短"));
        }
        if (text.indexOf('\0') >= 0) {
            issues.add(Issue.of("text", "含有不能显示的控制字符，请删除后重新填写"));
        }
        if (attached.size() > FILES) {
            issues.add(Issue.of("files", "一次最多" + FILES + "个文件"));
        }
        if (n > MOST) {
            issues.add(Issue.whole("这件来信的留言已经有" + MOST + "条，请直接联系"));
        }
        return issues;
    }

    @Transactional(readOnly = true)
    public List<InquiryMessage> of(long inquiry) {
        return table.of(inquiry);
    }

    /** A file of the inquiry or of a message; the caller has made sure who asks. */
    public record Opened(Attachment file, InputStream content) {}

    /** @param message 0 for what was attached to the inquiry itself @param n of the file, from 1 */
    @Transactional(readOnly = true)
    public Opened file(long inquiry, long message, int n) {
        List<Attachment> attached = message == 0 ? book.files(inquiry)
                : table.of(inquiry).stream().filter(one -> one.id() == message).findFirst().map(InquiryMessage::files).orElseThrow(NotFound::new);
        if (n < 1 || n > attached.size()) {
            throw new NotFound();
        }
        Attachment file = attached.get(n - 1);
        try {
            return new Opened(file, Files.newInputStream(files.path(file.hash())));
        } catch (IOException e) {
            throw new UncheckedIOException("file of an inquiry cannot be read", e);
        }
    }
}
