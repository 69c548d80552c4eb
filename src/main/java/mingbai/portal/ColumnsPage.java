package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** The column trees of the regions, as far as there is something in them. */
public record ColumnsPage(ColumnTags tags, List<Crumb> crumbs, List<Region> regions) {

    public record Region(String anchor, String name, List<Node> columns) {}

    public record Node(Link link, List<Node> below) {}
}
