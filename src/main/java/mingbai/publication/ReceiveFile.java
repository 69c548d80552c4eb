package mingbai.publication;

import java.io.InputStream;
import mingbai.storage.Extraction;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.storage.TextExtractor;
import org.springframework.stereotype.Component;

/** Takes an uploaded file in: stores it and reads its words out, before and outside the transaction that makes it belong to a draft. */
@Component
public class ReceiveFile {

    private final FileStore files;
    private final AttachmentTexts texts;

    ReceiveFile(FileStore files, AttachmentTexts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** @throws mingbai.web.Refused when it is empty or too large */
    public Attachment attachment(InputStream content, String name) {
        String called = bare(name);
        StoredFile stored = files.put(content, called);
        Attachment file = new Attachment(called, stored.hash(), stored.size(), stored.mediaType());
        texts.read(file);
        return file;
    }

    /** The text of a file just taken in, with its structure, to become the body of a draft. */
    public Extraction body(Attachment file) {
        return TextExtractor.USUAL.read(files.path(file.hash()), file.name());
    }

    /** Some browsers send a whole path; no control character may get into a heading or a header. */
    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Scrub.clean(last).replaceAll("[\\t\\n\\r\"<>|:*?]", "_").strip();
        return clean.isEmpty() ? "附件" : clean.length() > 200 ? clean.substring(clean.length() - 200) : clean;
    }
}
