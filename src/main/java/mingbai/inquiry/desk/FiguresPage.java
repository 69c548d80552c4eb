package mingbai.inquiry.desk;

import java.util.List;
import mingbai.inquiry.answer.RatingReading;
import mingbai.web.Choice;
import mingbai.web.Paging;

/** Figures of a period, each leading to its list. */
public record FiguresPage(String from, String to, String agency, List<Choice> agencies, List<Table> tables, List<Cell> ratings) {

    /** @param heads of the columns of figures */
    public record Table(String caption, String over, List<String> heads, List<Line> lines) {}

    public record Line(String label, List<Cell> cells) {}

    public record Cell(String label, long count, String address) {}

    /** The list behind the figures of satisfaction. */
    public record Ratings(String from, String to, String what, List<RatingReading.Row> rows, Paging paging) {}
}
