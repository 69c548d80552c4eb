package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** What is asked for and told most these days: terms many search for, themes with most that is new, interpretations. */
public record HotPage(ColumnTags column, List<Crumb> crumbs, List<Link> terms, List<Link> themes, List<Row> interpretations) {}
