package mingbai.report.annual.web;

import mingbai.report.annual.AddUpAnnual.Sum;
import mingbai.report.annual.AnnualBook;

/** The units' reports added up against the records of the tree. */
public record AnnualSumPage(AnnualBook book, String agencyName, Sum sum) {}
