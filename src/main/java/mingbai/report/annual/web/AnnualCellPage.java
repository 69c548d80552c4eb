package mingbai.report.annual.web;

import java.util.Map;
import mingbai.report.annual.AnnualBook;
import mingbai.report.annual.AnnualCellReading.Opened;
import mingbai.report.annual.AnnualVersion;
import mingbai.web.Paging;

/** The records behind one number. @param listed whether the caller may see them one by one */
public record AnnualCellPage(AnnualBook book, AnnualVersion version, String title, Opened opened, boolean listed, Map<String, String> names, Paging paging) {

    public String agency(String code) {
        return names.getOrDefault(code, code);
    }
}
