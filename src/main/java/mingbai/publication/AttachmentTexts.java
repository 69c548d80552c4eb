package mingbai.publication;

import mingbai.storage.Extraction;
import mingbai.storage.FileStore;
import mingbai.storage.TextExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The plain text of attachments, read out of each file once and kept. Reading goes before the transaction that needs it. */
@Component
public class AttachmentTexts {

    private final AttachmentTable attachments;
    private final FileStore files;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    AttachmentTexts(AttachmentTable attachments, FileStore files, PlatformTransactionManager transactions) {
        this.attachments = attachments;
        this.files = files;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Reads the file out now, if nobody did: to be called when it is uploaded or indexed, never inside a transaction. */
    public String read(Attachment file) {
        String known = reading.execute(status -> attachments.text(file.hash()).orElse(null));
        if (known != null) {
            return known;
        }
        String text = switch (TextExtractor.USUAL.read(files.path(file.hash()), file.name())) {
            case Extraction.Extracted extracted -> Scrub.clean(extracted.text());
            case Extraction.Unreadable unreadable -> "";
        };
        writing.executeWithoutResult(status -> attachments.keepText(file.hash(), text));
        return text;
    }

    /** The text that was read out before; empty when none was. */
    public String of(String hash) {
        return attachments.text(hash).orElse("");
    }
}
