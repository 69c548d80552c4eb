package mingbai.inquiry.web;

import java.time.LocalDate;
import java.util.List;
import mingbai.inquiry.Inquiry;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MonthDrawing;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own inquiry.
 *
 * @param due      null when nothing is owed any more
 * @param dueText  how long it is until then, in words
 * @param why      the sentences that make the day
 * @param drawing  null while there is nothing to draw
 * @param acts     what can be done now
 * @param request  number of the request it became, "" when it is none
 * @param offered  why the office would handle it as a request, "" when it does not ask
 */
public record AskerCasePage(Inquiry inquiry, Agency agency, AskPages.@Nullable About about, String state, Tone tone, @Nullable LocalDate due, String dueText, List<String> why,
        @Nullable MonthDrawing drawing, List<Event> events, List<Answer> answers, List<Message> messages, List<File> files, List<AskerAct> acts, String rated, String offered,
        String done) {

    /** @param reach how to reach it, in one line, "" when nothing is on record */
    public record Agency(String name, String address, String reach) {}

    /** Something that happened, in plain words. */
    public record Event(LocalDate day, String text, String note) {}

    /** @param publicAddress where anybody can read it, "" when it is not published */
    public record Answer(int round, LocalDate day, List<String> paragraphs, List<File> files, String publicAddress) {}

    public record Message(String at, String from, List<String> paragraphs, List<File> files) {}

    public record File(String name, String size, String address) {}

    public static ColumnTags column() {
        return new ColumnTags("我的来信", "来信、咨询、建议的进度和答复", "互动交流,进度查询", "咨询投诉");
    }

    public static List<Crumb> crumbs() {
        return List.of(new Crumb("申请和互动", "/request"), new Crumb("互动交流", "/inquiry"), Crumb.here("我的来信"));
    }

    /** Paragraphs of plain text. */
    public static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
