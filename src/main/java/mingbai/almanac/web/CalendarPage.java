package mingbai.almanac.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mingbai.calendar.Explanation;
import mingbai.calendar.Explanation.Day;
import mingbai.law.LegalTerm;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;
import mingbai.web.MonthDrawing;
import org.jspecify.annotations.Nullable;

/**
 * The calculator of terms.
 *
 * @param start    as it was typed
 * @param days     as it was typed
 * @param answer   null before anything was asked, or when it could not be
 * @param lastYear the last year whose holidays are announced
 */
public record CalendarPage(String start, String days, List<Issue> issues, @Nullable Explanation answer, List<LegalTerm> terms, int firstYear, int lastYear) {

    private static final DateTimeFormatter IN_TEXT = DateTimeFormatter.ofPattern("yyyy年M月d日");

    public ColumnTags column() {
        return new ColumnTags("期限计算", "按照工作日计算政府信息公开的办理期限，逐日说明计入和不计入的理由", "工作日,办理期限,放假安排,政府信息公开", ColumnTags.ON_REQUEST);
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.here("期限计算"));
    }

    public static String inText(LocalDate day) {
        return IN_TEXT.format(day);
    }

    /** {@code 星期一}. */
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }

    /** The months of the answer. */
    public MonthDrawing drawing() {
        return MonthDrawing.of(Objects.requireNonNull(answer));
    }

    /** {@code 第3个工作日}, or why not. */
    public static String counted(Day day) {
        return day.ordinal() > 0 ? "第" + day.ordinal() + "个工作日" : day.part().label();
    }

    /** What the law gives the time for. */
    public static String name(LegalTerm term) {
        return switch (term.code()) {
            case LegalTerm.PUBLICATION -> "主动公开";
            case LegalTerm.REPLY -> "答复申请";
            case LegalTerm.REPLY_EXTENSION -> "延长答复";
            case LegalTerm.CORRECTION_NOTICE -> "告知补正";
            case LegalTerm.THIRD_PARTY_OPINION -> "第三方提出意见";
            case LegalTerm.OTHER_AGENCY_OPINION -> "被征求意见机关提出意见";
            case LegalTerm.FEE_PAYMENT -> "缴纳信息处理费";
            case LegalTerm.RECONSIDERATION_ANSWER -> "行政复议书面答复";
            case LegalTerm.RECONSIDERATION_ANSWER_SUMMARY -> "行政复议书面答复（简易程序）";
            default -> term.code();
        };
    }

    /** The event a term starts from. */
    public static String startOf(LegalTerm term) {
        return switch (term.code()) {
            case LegalTerm.PUBLICATION -> "信息形成或者变更之日";
            case LegalTerm.REPLY, LegalTerm.CORRECTION_NOTICE -> "收到申请之日";
            case LegalTerm.REPLY_EXTENSION -> "原期限届满";
            case LegalTerm.THIRD_PARTY_OPINION, LegalTerm.OTHER_AGENCY_OPINION -> "收到征求意见书之日";
            case LegalTerm.FEE_PAYMENT -> "收到收费通知之日";
            case LegalTerm.RECONSIDERATION_ANSWER, LegalTerm.RECONSIDERATION_ANSWER_SUMMARY -> "收到复议申请书副本之日";
            default -> "起算日";
        };
    }

    /** Years the term runs through that are not announced: {@code 2027年}. */
    public String provisionalYears() {
        return answer == null ? "" : answer.days().stream().filter(Day::provisional).map(day -> day.day().getYear() + "年").distinct()
                .reduce((one, other) -> one + "、" + other).orElse("");
    }
}
