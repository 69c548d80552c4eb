package mingbai.inquiry.counter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.publication.Attachment;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The visitor signed the printed record; its scan is kept with the case. */
@Component
public class KeepSignedRecord {

    private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png", "image/webp", "image/bmp", "image/tiff", "image/heic", "image/heif");

    private final InquiryBook book;
    private final SignedRecordTable table;
    private final FileStore files;
    private final Ledger ledger;
    private final Clock clock;

    KeepSignedRecord(InquiryBook book, SignedRecordTable table, FileStore files, Ledger ledger, Clock clock) {
        this.book = book;
        this.table = table;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param scan already put into the store */
    @Transactional
    public SignedRecord run(Actor actor, long inquiry, Attachment scan) {
        if (!TYPES.contains(scan.mediaType())) {
            throw new Refused("scan", "文件“" + scan.name() + "”不是图片或者PDF，没有保存，请换成照片、扫描件或者PDF");
        }
        Inquiry of = book.get(inquiry);
        long version = table.of(inquiry).map(SignedRecord::version).orElse(0L) + 1;
        SignedRecord kept = new SignedRecord(inquiry, scan, actor.name(), clock.millis(), version);
        files.register(new StoredFile(scan.hash(), scan.size(), scan.mediaType()), SignedRecord.KIND);
        table.write(kept);
        ledger.record(Act.of(CounterAct.RECORD_KEPT, actor, of.agency(), Map.of("inquiry", Long.toString(inquiry)), kept.touched()));
        return kept;
    }

    @Transactional(readOnly = true)
    public Optional<SignedRecord> of(long inquiry) {
        return table.of(inquiry);
    }

    /** The scan; the caller has made sure who asks. */
    @Transactional(readOnly = true)
    public InputStream open(long inquiry) {
        SignedRecord record = table.of(inquiry).orElseThrow(NotFound::new);
        try {
            return Files.newInputStream(files.path(record.file().hash()));
        } catch (IOException e) {
            throw new UncheckedIOException("the scan of a record cannot be read", e);
        }
    }
}
