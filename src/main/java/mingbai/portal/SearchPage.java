package mingbai.portal;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Paging;

/**
 * What was found. {@code notes} say how the question was understood; {@code total} is written as it is shown ({@code 10,000+}). {@code terms}
 * are what many search for, before anything was asked; {@code answers} lead to questions answered before
 * that are like this one.
 */
public record SearchPage(ColumnTags column, String words, String total, List<String> notes, List<Filters.Value> orders, Filters filters, List<Row> rows,
        Paging paging, List<Link> terms, List<Link> answers) {

    public boolean asked() {
        return !words.isBlank();
    }
}
