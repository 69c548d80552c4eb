package mingbai.inspection.web;

import java.util.List;
import mingbai.inspection.column.ColumnState;
import mingbai.inspection.column.SetColumnTerm;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Tone;

/** The columns of a region: class, last update, and whether that is in time. */
public record ColumnTermPage(List<Choice> regions, String region, List<Line> lines, List<Choice> columns, List<Choice> kinds, SetColumnTerm.Typed typed, boolean mayEnter,
        String done, List<Issue> issues) {

    /** @param term within how long something new must come, in words */
    public record Line(ColumnState state, String term, String standing, Tone tone) {

        public String updated() {
            return state.updated() == null ? "没有" : state.updated().toString();
        }

        public String indent() {
            return "　".repeat(state.column().depth() - 1);
        }
    }
}
