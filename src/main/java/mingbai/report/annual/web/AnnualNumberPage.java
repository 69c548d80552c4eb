package mingbai.report.annual.web;

import java.util.List;
import mingbai.report.annual.AnnualReading.PublicAnnual;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/**
 * One number of a published report: what it counts and, where its records are public, these.
 *
 * @param explained what is counted
 * @param documents what of it is public and can be read
 * @param open      whether its records are of a kind the public may see
 */
public record AnnualNumberPage(PublicAnnual annual, String label, String value, String explained, boolean open, List<Entry> documents, long more, ColumnTags column,
        List<Crumb> crumbs) {

    public record Entry(String title, String address, String number, String day) {}
}
