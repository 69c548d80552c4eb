package mingbai.review.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** The steps a person may take now: those whose role the person holds for the step's agency, longest waiting first. */
@Component
public class ReviewQueue {

    public static final List<Role> REVIEWING = List.of(Role.FIRST_REVIEW, Role.SECOND_REVIEW, Role.FINAL_REVIEW, Role.SECRECY_REVIEW);

    private final ReviewReading reviews;

    ReviewQueue(ReviewReading reviews) {
        this.reviews = reviews;
    }

    public List<ReviewReading.Waiting> of(Caller caller) {
        List<ReviewReading.Waiting> waiting = new ArrayList<>();
        REVIEWING.forEach(role -> waiting.addAll(reviews.waiting(role.code(), caller.agenciesFor(role))));
        waiting.sort(Comparator.comparing(ReviewReading.Waiting::since).thenComparing(ReviewReading.Waiting::matter));
        return waiting;
    }
}
