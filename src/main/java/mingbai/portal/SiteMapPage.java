package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** The map of the site for people. */
public record SiteMapPage(ColumnTags column, List<Crumb> crumbs, List<Link> themes, List<Link> governments) {}
