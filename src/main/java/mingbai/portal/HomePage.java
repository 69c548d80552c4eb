package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;

/** The first page: search with what many search for, the five areas, what is new, the duties met or not, the agencies. */
public record HomePage(ColumnTags column, List<Filters.Value> tabs, List<Row> newest, String newestAddress, List<Row> interpretations,
        List<Link> themes, List<Link> figures, List<Link> governments, List<Link> terms, DutiesPage.Panel panel) {}
