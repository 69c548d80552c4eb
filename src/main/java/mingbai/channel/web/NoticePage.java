package mingbai.channel.web;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** One 公示 for the public: until when, and how to object. */
public record NoticePage(NoticeLine line, ColumnTags column, List<Crumb> crumbs) {}
