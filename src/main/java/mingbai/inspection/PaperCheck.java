package mingbai.inspection;

import java.util.List;
import mingbai.publication.reading.PublicPaper;

/** Port: a check of one public paper by itself. An unchanged paper is not judged again, so nothing here may depend on the day or on other papers. */
public interface PaperCheck {

    /** Keys of the rules it puts into practice. */
    List<String> rules();

    /** Raised whenever the check would judge otherwise: all papers are then judged anew. */
    int version();

    /** Called once before the papers of a look, in a read-only transaction: what it has to know to judge. */
    default void begin() {}

    /** The faults of the paper; kind and subject are those of {@link #fault}. Called outside any transaction; may read files. */
    List<Fault> of(PublicPaper paper, RulesInForce rules);

    /** A fault of a paper, owned by the agency whose paper it is. */
    static Fault fault(String rule, PublicPaper paper, String detail, String why) {
        return new Fault(rule, paper.agency(), Finding.PAPER, Long.toString(paper.id()), detail, paper.shown().title(), why, "/desk/document/" + paper.id());
    }
}
