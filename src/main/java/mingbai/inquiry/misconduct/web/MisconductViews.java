package mingbai.inquiry.misconduct.web;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.misconduct.FollowReport;
import mingbai.inquiry.misconduct.MisconductFigures;
import mingbai.inquiry.misconduct.OpenReport;
import mingbai.inquiry.misconduct.ReportKeeper;
import mingbai.inquiry.misconduct.Step;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;

/** What the pages of reports of misconduct show. They print nothing of themselves. */
public final class MisconductViews {

    public static final ColumnTags COLUMN = new ColumnTags("举报", "举报机关工作人员违纪违法、失职失责", "举报,保密,保护举报人", "咨询投诉");

    private MisconductViews() {}

    /** A file already taken in. */
    public record Kept(String handle, String name) {}

    /** The form, public or at the counter. @param sum the question that keeps out machines, "" at the counter */
    public record FormPage(List<Choice> agencies, Map<String, String> typed, List<Kept> kept, List<Issue> issues, String seal, String sum, List<MisconductFigures.Year> years,
            List<Crumb> crumbs) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public ColumnTags column() {
            return COLUMN;
        }

        @Override
        public String toString() {
            return "FormPage";
        }
    }

    /** Number and code, this once. @param renewed whether only the code is new */
    public record ReceiptPage(String number, String code, boolean renewed, List<Crumb> crumbs) {

        public ColumnTags column() {
            return COLUMN;
        }

        @Override
        public String toString() {
            return "ReceiptPage";
        }
    }

    /** Where number and code are asked for. @param ended whether a visit is over */
    public record EntryPage(String number, List<Issue> issues, boolean ended, List<Crumb> crumbs) {

        public ColumnTags column() {
            return COLUMN;
        }

        @Override
        public String toString() {
            return "EntryPage";
        }
    }

    /** What who reported sees. */
    public record CasePage(FollowReport.Seen seen, String text, List<Kept> kept, List<Issue> issues, String notice, List<Crumb> crumbs) {

        public ColumnTags column() {
            return COLUMN;
        }

        @Override
        public String toString() {
            return "CasePage";
        }
    }

    /** The list of a named person. */
    public record ListPage(List<OpenReport.Listed> lines, String asked, List<Issue> issues, String notice) {

        public List<Choice> choices() {
            return lines.stream().map(line -> new Choice(Long.toString(line.id()), line.number() + "　" + line.stage().label() + "　" + line.receivedOn() + "收到", owed(line))).toList();
        }

        private static String owed(OpenReport.Listed line) {
            return line.owed() == null ? "没有到期的事项" : line.owed().what() + "，" + line.owed().due() + "到期：" + line.owed().why();
        }
    }

    /** An open report. */
    public record ReportPage(OpenReport.Opened opened, String against, String desk, List<Step> steps, Map<String, String> typed, List<Issue> issues, String notice, String today) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        @Override
        public String toString() {
            return "ReportPage";
        }
    }

    /** Somebody on the list of an agency. */
    public record Named(ReportKeeper keeper, String person, String namedBy, String confirmedBy, boolean mayConfirm) {}

    /** An agency with its list. @param mayName whether the caller leads it */
    public record AgencyList(String code, String name, List<Named> named, boolean mayName) {}

    public record KeepersPage(List<AgencyList> agencies, List<Choice> choices, Map<String, String> typed, List<Issue> issues, String notice) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }
}
