package mingbai.review;

import java.util.List;
import mingbai.review.reading.ReviewQueue;
import mingbai.review.reading.ReviewReading;
import mingbai.web.Caller;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Steps of sign-off that are this person's turn. */
@Component
class ReviewWork implements WaitingWork {

    private final ReviewQueue queue;

    ReviewWork(ReviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public Kind kind() {
        return Kind.REVIEW;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        return queue.of(caller).stream().limit(MOST).map(ReviewWork::item).toList();
    }

    private static Item item(ReviewReading.Waiting step) {
        return new Item(step.title(), step.agency(), step.openedName() + "送审", step.since(), null, "待" + step.stepTitle(), Tone.NEWS, "审阅",
                "/desk/review/" + step.matter());
    }
}
