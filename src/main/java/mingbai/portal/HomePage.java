package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;

/** The first page: search, the ways in, what is new, and four figures that open their lists. */
public record HomePage(ColumnTags column, List<Filters.Value> tabs, List<Row> newest, String newestAddress, List<Row> interpretations,
        List<Link> themes, List<Link> figures, List<Link> governments) {}
