package mingbai.report.annual.web;

import java.util.List;
import mingbai.report.annual.AnnualReading;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Paging;

/** All published reports by year. @param year 0 for all; @param agency "" for all */
public record AnnualPublicListPage(int year, List<Choice> years, String agency, String agencyName, List<AnnualReading.Line> lines, Paging paging, ColumnTags column,
        List<Crumb> crumbs) {}
