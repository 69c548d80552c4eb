package mingbai.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** The queue of a reviewer. @param outcomes what became of a bulk decision, one line a paper */
public record ReviewListPage(List<ReviewReading.Waiting> rows, int total, Map<String, String> names, List<Choice> steps, List<Choice> agencies, String step,
        String agency, Instant now, List<Issue> issues, List<String> outcomes, String opinion) {

    public boolean mayBeBulk(ReviewReading.Waiting row) {
        return !row.role().equals("secrecy_review");
    }

    public boolean anyBulk() {
        return rows.stream().anyMatch(this::mayBeBulk);
    }
}
