package mingbai.inspection.campaign;

import java.util.List;
import mingbai.publication.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * What a unit answered at one item.
 *
 * @param having null while nothing was chosen
 * @param note   in words: where the evidence is, why it does not apply
 * @param link   address of a document or record, here or elsewhere; "" for none
 * @param files  photographs and papers
 */
public record CheckAnswer(@Nullable Having having, String note, String link, List<Attachment> files) {

    public static final CheckAnswer NONE = new CheckAnswer(null, "", "", List.of());

    public CheckAnswer {
        files = List.copyOf(files);
    }

    public boolean hasEvidence() {
        return !note.isBlank() || !link.isBlank() || !files.isEmpty();
    }

    CheckAnswer with(List<Attachment> more) {
        return new CheckAnswer(having, note, link, more);
    }
}
