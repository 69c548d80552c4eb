package mingbai.publication.web;

import java.util.List;
import mingbai.publication.Comparison;
import mingbai.web.Choice;

/** Two revisions side by side. @param versions what can be chosen: revisions of the edition, and what is public now */
public record ComparePage(long edition, String title, List<Choice> versions, String a, String b, String labelA, String labelB, List<Comparison.Row> rows) {

    public boolean same() {
        return rows.stream().noneMatch(Comparison.Row::changed);
    }
}
