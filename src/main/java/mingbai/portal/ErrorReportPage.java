package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;

/** The form in which a reader tells of an error in a document; {@code sent} after it was taken. */
public record ErrorReportPage(String title, String address, String agency, String text, String contact, List<Issue> issues, boolean sent,
        ColumnTags column, List<Crumb> crumbs) {}
