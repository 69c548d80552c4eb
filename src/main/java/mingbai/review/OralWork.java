package mingbai.review;

import java.util.List;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Caller;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Opinions entered as said by this person, who has yet to confirm them. */
@Component
class OralWork implements WaitingWork {

    private final ReviewReading reviews;

    OralWork(ReviewReading reviews) {
        this.reviews = reviews;
    }

    @Override
    public Kind kind() {
        return Kind.CONFIRM;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        return reviews.oralWaiting(account).stream().limit(MOST).map(oral -> new Item(oral.title(), oral.agency(), oral.enteredName() + "录入了您的口头意见",
                oral.at(), null, "待确认", Tone.SOON, "去确认", "/desk/opinion/" + oral.opinion())).toList();
    }
}
