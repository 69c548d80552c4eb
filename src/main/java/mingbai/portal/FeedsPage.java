package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** The lists one can subscribe to. */
public record FeedsPage(ColumnTags column, List<Crumb> crumbs, List<Group> groups) {

    public record Group(String anchor, String title, List<Line> lines) {}

    public record Line(String label, String atom, String json) {}
}
