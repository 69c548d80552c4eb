package mingbai.report.writing.web;

import java.util.List;
import mingbai.report.writing.Composed;
import mingbai.report.writing.Origin;
import mingbai.report.writing.WrittenPaper;
import mingbai.screening.text.Doubt;
import mingbai.web.Issue;

/** One paper: text, sources, doubts, and what may be done. @param text of the form, as typed where it was refused */
public record PaperPage(WrittenPaper paper, String agencyName, Composed composed, List<Doubt> doubts, String text, boolean writes, List<Issue> issues, String notice) {

    public String address() {
        return "/desk/report/paper/" + paper.id();
    }

    /** How a paragraph's origin is told beside it. */
    public static String origin(Composed.Part.Passage passage) {
        return passage.origin() == Origin.PERSON ? "由" + passage.person() + "撰写" : passage.origin().label();
    }
}
