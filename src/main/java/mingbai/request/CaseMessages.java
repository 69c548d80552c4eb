package mingbai.request;

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
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.request.events.RequestAct;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages to and fro in a case: the applicant asks or adds something, the office answers. */
@Component
public class CaseMessages {

    static final int TEXT = 2_000;
    static final int FILES = 5;
    /** Of both sides together; more is to be told by telephone. */
    static final int MOST = 100;
    /** The same words within it are a double click. */
    private static final Duration TWICE = Duration.ofMinutes(1);

    private final CaseBook book;
    private final FollowTable table;
    private final FileStore files;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    CaseMessages(CaseBook book, FollowTable table, FileStore files, Ledger ledger, Ids ids, Clock clock) {
        this.book = book;
        this.table = table;
        this.files = files;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param actor    the clerk, or the program for the applicant
     * @param attached already put into the store
     */
    @Transactional
    public CaseMessage send(Actor actor, long request, String text, List<Attachment> attached) {
        RequestCase seen = book.get(request);
        int n = table.messages(request) + 1;
        Refused.ifAny(issues(text, attached, n));
        boolean applicant = actor.accountId() == 0;
        Optional<CaseMessage> twice = table.of(request).stream().reduce((first, second) -> second).filter(last -> attached.isEmpty() && last.text().equals(text.strip())
                && last.from() == (applicant ? CaseMessage.From.APPLICANT : CaseMessage.From.OFFICE) && clock.millis() - last.sentAt() < TWICE.toMillis());
        if (twice.isPresent()) {
            return twice.get();
        }
        CaseMessage message = new CaseMessage(ids.next(), request, n, applicant ? CaseMessage.From.APPLICANT : CaseMessage.From.OFFICE,
                applicant ? "" : actor.name(), text.strip(), clock.millis(), attached);
        attached.forEach(file -> files.register(new StoredFile(file.hash(), file.size(), file.mediaType()), CaseMessage.KIND));
        table.insert(message);
        ledger.record(Act.of(RequestAct.MESSAGE_SENT, actor, seen.agency(), Map.of("request", Long.toString(request), "by", applicant ? "applicant" : "office"),
                message.touched()));
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
        if (attached.size() > FILES) {
            issues.add(Issue.of("files", "一次最多" + FILES + "个文件"));
        }
        if (n > MOST) {
            issues.add(Issue.whole("这件申请的留言已经有" + MOST + "条，请直接联系"));
        }
        return issues;
    }

    @Transactional(readOnly = true)
    public List<CaseMessage> of(long request) {
        return table.of(request);
    }

    /** A file of a message of this case; the caller has made sure who asks. */
    public record Opened(Attachment file, InputStream content) {}

    /** @param n of the file in its message, from 1 */
    @Transactional(readOnly = true)
    public Opened file(long request, long message, int n) {
        Attachment file = table.of(request).stream().filter(one -> one.id() == message && n >= 1 && n <= one.files().size()).findFirst()
                .map(one -> one.files().get(n - 1)).orElseThrow(NotFound::new);
        try {
            return new Opened(file, Files.newInputStream(files.path(file.hash())));
        } catch (IOException e) {
            throw new UncheckedIOException("file of a message cannot be read", e);
        }
    }
}
