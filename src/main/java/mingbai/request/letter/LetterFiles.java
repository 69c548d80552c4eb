package mingbai.request.letter;

import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Attachments of letters and proofs of delivery: read on the desk by those who work for the agency; applicants get theirs through {@link LettersFor}. */
@Component
class LetterFiles implements FileOwner {

    static final String KIND = "letter";

    private final LetterTable letters;

    LetterFiles(LetterTable letters) {
        this.letters = letters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return letters.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return caller != null && letters.agenciesOf(hash).stream().anyMatch(caller::worksFor);
    }
}
