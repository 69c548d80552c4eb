package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Paging;

/** A list of documents, narrowed by the filters in its address. */
public record ListPage(String heading, ColumnTags column, List<Crumb> crumbs, Filters filters, List<Row> rows, Paging paging, String feed) {}
