package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/**
 * What is left at the address of a withdrawn document: that it was there, when and why it went. Neither title nor text: they may be what
 * it was withdrawn for.
 */
public record WithdrawnPage(String indexNumber, String agency, String agencyAddress, String published, String withdrawn, String reason,
        List<DocumentPage.Moment> timeline, ColumnTags column, List<Crumb> crumbs) {}
