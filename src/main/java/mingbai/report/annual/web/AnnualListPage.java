package mingbai.report.annual.web;

import java.util.List;
import java.util.Map;
import mingbai.report.annual.AnnualBook;
import mingbai.report.annual.AnnualCollection;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;

/**
 * The annual reports of one's own agencies.
 *
 * @param owed    the report of last year of each own agency that owes one
 * @param choices agencies for which one may be begun
 */
public record AnnualListPage(int year, List<AnnualCollection.Line> owed, List<AnnualBook> books, Map<String, String> names, Paging paging, List<Choice> choices,
        boolean collects, Map<String, String> typed, List<Issue> issues) {

    public String value(String field, String usual) {
        return typed.getOrDefault(field, usual);
    }

    static String days(AnnualCollection.Line line) {
        if (line.publishedOn() != null) {
            return line.late() ? "逾期公布" : "按期公布";
        }
        if (line.book() != null && line.book().current().n() > 1) {
            return "更正办理中";
        }
        return line.left() < 0 ? "已逾期" + -line.left() + "天" : line.left() == 0 ? "今天到期" : "还有" + line.left() + "天";
    }

    public String left(AnnualCollection.Line line) {
        return days(line);
    }
}
