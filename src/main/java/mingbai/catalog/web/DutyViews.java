package mingbai.catalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.catalog.Matter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/** What the pages of duties show. */
public final class DutyViews {

    private DutyViews() {}

    /** A tab with the number of rows its list has. */
    public record Tab(String code, String label, long count, String address) {}

    /** A duty with names and the working days left, negative when it is late. */
    public record Line(DutyRow duty, String agency, String person, int daysLeft) {

        /** {@code 还有3个工作日}, {@code 今天到期}, {@code 已逾期12个工作日}; empty when it is no longer open. */
        public String left() {
            if (!duty.state().isOpen()) {
                return "";
            }
            return daysLeft == 0 ? "今天到期" : daysLeft > 0 ? "还有" + daysLeft + "个工作日" : "已逾期" + -daysLeft + "个工作日";
        }

        /** What screen readers hear for the checkbox and the link. */
        public String title() {
            return duty.matterName() + "（" + duty.periodLabel() + "）";
        }
    }

    /** @param reason what was typed for the ticked ones */
    public record ListPage(DutyQuestion question, List<Tab> tabs, List<Line> lines, Paging paging, List<Choice> agencies, boolean many, boolean mayAct,
            boolean mayExcuse, boolean anyCounted, String outcome, String reason, List<Issue> issues) {

        public boolean anyOpen() {
            return lines.stream().anyMatch(line -> line.duty().state().isOpen());
        }

        public List<Choice> acts() {
            Choice nothing = Choice.of("nothing", "说明本期无此类信息");
            return mayExcuse ? List.of(nothing, Choice.of("excuse", "免除（上级公开主管部门）")) : List.of(nothing);
        }
    }

    /** One day of the reckoning: {@code 03-02 周一}, 计入 or not, why, and the notice it rests on. */
    public record ReckonedDay(LocalDate day, String weekday, String part, int ordinal, String reason, String notice) {}

    /** A published paper that counts for the matter. @param address on the public site, empty when it has none */
    public record PaperLine(long document, String title, String agency, LocalDate publishedOn, boolean ended, String address) {}

    /** Something a person said about the duty. */
    public record SaidLine(LocalDate onDay, String what, String text, String by) {}

    /**
     * @param rule     the reckoning in one sentence, with its provision
     * @param example  a good paper of the same matter, null when there is none
     */
    public record DutyPage(Line line, @Nullable Matter matter, String rule, List<ReckonedDay> days, List<PaperLine> papers, @Nullable PaperLine example,
            List<SaidLine> said, List<Line> history, boolean mayAct, boolean mayDraft, boolean mayExcuse, boolean isPeriodic, boolean hasBase,
            String today, Form form, List<Issue> issues) {

        public String home() {
            return "/desk/duty/" + line.duty().id();
        }

        /** The papers that can be put to this duty. */
        public List<Choice> paperChoices() {
            return papers.stream().filter(paper -> !paper.ended()).map(paper -> Choice.of(Long.toString(paper.document()), paper.title() + "（" + paper.publishedOn()
                    + "）")).toList();
        }

        public List<String> elements() {
            return matter == null ? List.of() : List.of(matter.content().split("[；;]")).stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
        }
    }

    /** What was typed on the page of a duty. @param act which of its forms */
    public record Form(String act, String reason, String onDay, String what, String kind) {
        static final Form EMPTY = new Form("", "", "", "", "changed");

        /** The id of a field; that of the form that was sent is the one the error summary leads to. */
        public String id(String asked, String field) {
            return (act.equals(asked) ? "f" : asked) + "-" + field;
        }

        public String reasonFor(String asked) {
            return act.equals(asked) ? reason : "";
        }

        public String dayFor(String asked, String otherwise) {
            return act.equals(asked) ? onDay : otherwise;
        }

        public String whatFor(String asked) {
            return act.equals(asked) ? what : "";
        }
    }

    /** An agency in the ranking, with its last urging. @param urgedRead how many of those told have read it */
    public record RankLine(DutyReading.Rank rank, String name, String urgedOn, long urgedTold, long urgedRead, String readers, boolean chosen) {}

    public record RankingPage(String within, List<RankLine> lines, List<Choice> trees, String text, String outcome, boolean mayUrge, List<Issue> issues) {}

    /** @param from day, empty while its duties are not counted */
    public record CountingLine(String code, String name, String from) {}

    public record CountingPage(List<CountingLine> lines, Paging paging, String fromDay, String within, String outcome, Map<String, String> figures,
            List<Issue> issues) {}
}
