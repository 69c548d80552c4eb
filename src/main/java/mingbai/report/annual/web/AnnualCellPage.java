package mingbai.report.annual.web;

import java.util.Map;
import mingbai.report.annual.AnnualBook;
import mingbai.report.annual.AnnualCellReading.Opened;
import mingbai.report.annual.AnnualVersion;
import mingbai.web.Paging;

/** The records behind one number. */
public record AnnualCellPage(AnnualBook book, AnnualVersion version, String title, Opened opened, Map<String, String> names, Paging paging) {

    public String agency(String code) {
        return names.getOrDefault(code, code);
    }
}
