package mingbai.request.letter;

import java.util.Map;
import mingbai.publication.Attachment;

/**
 * A file of a letter.
 *
 * @param n from 1, within the letter
 */
public record LetterFile(int n, Use use, Attachment file) {

    /** What it is for. */
    public enum Use {
        /** Goes out with the letter and is named in it. */
        ATTACHMENT,
        /** Proof of delivery: stays with the agency. */
        PROOF
    }

    Map<String, ?> state() {
        return Map.of("n", n, "use", use.name(), "name", file.name(), "hash", file.hash(), "size", file.size());
    }
}
