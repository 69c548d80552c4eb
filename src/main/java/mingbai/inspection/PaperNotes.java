package mingbai.inspection;

import java.util.Collection;
import java.util.List;
import mingbai.publication.reading.PublicPaper;

/** Port: takes down of each public paper, when it is judged, what is compared between papers afterwards by a {@link Sweep}. Called in the transaction that remembers the judgement. */
public interface PaperNotes {

    /** Raised whenever something else would be taken down: all papers are then read anew. */
    int version();

    /** What was taken down of these papers before is replaced. */
    void take(List<PublicPaper> papers);

    void forget(Collection<Long> documents);
}
