package mingbai.request.letter;

import java.io.InputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import mingbai.publication.Attachment;
import mingbai.storage.FileStore;
import mingbai.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters of a case for those who may read them: the desk all, the applicant what was served to the applicant and nothing that went to others. */
@Component
public class LettersFor {

    private final LetterTable letters;
    private final FileStore files;

    LettersFor(LetterTable letters, FileStore files) {
        this.letters = letters;
        this.files = files;
    }

    /** All of a case, in the order they were begun. */
    @Transactional(readOnly = true)
    public List<Letter> desk(long request) {
        return letters.of(request);
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(long letter) {
        return letters.find(letter);
    }

    /** The draft of this kind, if there is one. @param party 0 for the applicant */
    @Transactional(readOnly = true)
    public Optional<Letter> open(long request, LetterKind kind, long party) {
        return letters.open(request, kind, party);
    }

    /** What was served to the applicant, in order. */
    @Transactional(readOnly = true)
    public List<Letter> applicant(long request) {
        return letters.of(request).stream().filter(LettersFor::isTheApplicants).toList();
    }

    private static boolean isTheApplicants(Letter letter) {
        return letter.hasGoneOut() && letter.kind().to() == LetterKind.To.APPLICANT;
    }

    /**
     * An attachment of a letter that was served to the applicant of this case; the caller has made sure who asks.
     *
     * @param n number of the file in its letter
     */
    @Transactional(readOnly = true)
    public Opened applicantsFile(long request, long letter, int n) {
        Attachment file = letters.find(letter).filter(found -> found.request() == request && isTheApplicants(found)).stream()
                .flatMap(found -> found.files().stream()).filter(found -> found.n() == n && found.use() == LetterFile.Use.ATTACHMENT)
                .map(LetterFile::file).findFirst().orElseThrow(NotFound::new);
        try {
            return new Opened(file, Files.newInputStream(files.path(file.hash())));
        } catch (IOException e) {
            throw new UncheckedIOException("file of a letter cannot be read", e);
        }
    }

    /** A file on its way to the applicant. */
    public record Opened(Attachment file, InputStream content) {}
}
