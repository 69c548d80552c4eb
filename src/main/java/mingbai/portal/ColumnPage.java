package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Paging;

/** A column of a region's site: the columns below it, and what it shows, as one list with pages or, by several values, as a few lists. */
public record ColumnPage(ColumnTags tags, List<Crumb> crumbs, String name, List<Link> below, List<Row> rows, Paging paging, List<Group> groups, String feed) {

    public record Group(String anchor, String title, String all, List<Row> rows) {}

    public boolean empty() {
        return below.isEmpty() && rows.isEmpty() && groups.isEmpty();
    }
}
