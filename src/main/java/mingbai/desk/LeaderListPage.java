package mingbai.desk;

import java.util.List;
import mingbai.web.Paging;
import org.jspecify.annotations.Nullable;

/** The rows behind a figure of the leader's view. */
public record LeaderListPage(String title, List<Row> rows, Paging paging) {

    /** @param day what the list is sorted by, as it is written; @param left of the term, null where there is none */
    public record Row(String title, String agency, String what, String day, @Nullable DaysLeft left, String target) {}
}
