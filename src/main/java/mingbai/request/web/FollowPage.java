package mingbai.request.web;

import java.time.LocalDate;
import java.util.List;
import mingbai.request.CaseMessage;
import mingbai.request.Clocks;
import mingbai.request.RequestCase;
import mingbai.request.Visit;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MonthDrawing;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * An applicant's own case.
 *
 * @param left       null when nothing is owed any more, or receipt is not confirmed
 * @param drawing    null while there is nothing to draw
 * @param correctBy  until when a correction is waited for, null when none is
 * @param stars      the rating given, 0 for none
 */
public record FollowPage(RequestCase request, Visit visit, Agency agency, String state, Tone tone, @Nullable TermLeft left, Clocks clocks, @Nullable MonthDrawing drawing,
        List<Event> events, List<Paper> letters, List<CaseMessage> messages, @Nullable LocalDate correctBy, boolean mayRate, int stars, List<String> remedies, String done) {

    /** @param reach how to reach it, in one line, "" when nothing is on record */
    public record Agency(String name, String address, String reach) {}

    /** Something that happened, in plain words. */
    public record Event(LocalDate day, String text, String note) {}

    /** A letter that was served. */
    public record Paper(String title, String number, LocalDate day, String address, List<File> files) {}

    public record File(String name, String size, String address) {}

    public static ColumnTags column() {
        return new ColumnTags("我的申请", "政府信息公开申请的进度和答复", "依申请公开,进度查询", ColumnTags.ON_REQUEST);
    }

    public static List<Crumb> crumbs() {
        return List.of(new Crumb("申请和互动", "/request"), Crumb.here("我的申请"));
    }
}
