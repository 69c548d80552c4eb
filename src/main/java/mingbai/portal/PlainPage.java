package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** A page that says the same to everybody: accessibility, verification. */
public record PlainPage(ColumnTags column, List<Crumb> crumbs) {}
