package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Paging;
import mingbai.web.Tone;

/**
 * "What must be disclosed, and is it?": the duties that fell due in the last twelve months, in three figures each of which is a list.
 *
 * @param scope whose duties: an agency with all below it, or the whole site
 */
public record DutiesPage(ColumnTags column, List<Crumb> crumbs, String scope, Panel panel, List<Filters.Value> tabs, List<Line> lines, Paging paging) {

    /** @param rate written ({@code 96.4%}), empty when nothing was due */
    public record Panel(String since, String until, Link due, Link onTime, Link late, String rate) {

        public boolean nothing() {
            return due.count() == 0;
        }
    }

    public record Line(String agency, String agencyAddress, String matter, String period, String due, boolean provisional, String state, Tone tone, String doneOn) {}
}
