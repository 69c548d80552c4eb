package mingbai.desk;

import mingbai.review.Decision;
import mingbai.review.reading.ReviewReading;

/** What somebody entered as said by the person before the screen. */
public record OralPage(ReviewReading.Oral oral, String agencyName) {

    public String decisionLabel() {
        return Decision.valueOf(oral.decision()).label();
    }
}
