package mingbai.request.dossier;

import java.nio.file.Files;
import mingbai.publication.Attachment;
import mingbai.request.CaseFile;
import mingbai.storage.FileStore;

/** A file of the store as content of a case's file. Whoever takes the case's file out may read it. */
final class FilePaper {

    private FilePaper() {}

    static CaseFile.Content content(FileStore files, Attachment file) {
        return out -> Files.copy(files.path(file.hash()), out);
    }
}
