package mingbai.channel.web;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Paging;

/** 公示, running and past, for the public. */
public record NoticesPage(List<NoticeLine> lines, Paging paging, ColumnTags column, List<Crumb> crumbs) {}
