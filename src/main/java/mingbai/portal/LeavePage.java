package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** Asks before a reader leaves for somebody else's site. {@code to} is null-free: an address that is none leads nowhere and is not shown. */
public record LeavePage(ColumnTags column, List<Crumb> crumbs, String host, String to) {}
