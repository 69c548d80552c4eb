package mingbai.request.answer;

import mingbai.review.reading.ReviewReading;
import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of answers: read by those who work for the agency, and by an office that was asked to decide on secrecy. */
@Component
class AnswerFiles implements FileOwner {

    static final String KIND = "answer";

    private final AnswerTable table;
    private final ReviewReading reviews;

    AnswerFiles(AnswerTable table, ReviewReading reviews) {
        this.table = table;
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return table.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return caller != null && table.holders(hash).stream().anyMatch(holder -> caller.worksFor(holder.agency()) || asked(holder.answer(), caller));
    }

    private boolean asked(long answer, Caller caller) {
        return reviews.mattersOf(Answer.KIND, answer).stream().limit(1).flatMap(matter -> reviews.agencyOfStep(matter).stream())
                .anyMatch(agency -> caller.holds(Role.SECRECY_REVIEW, agency));
    }
}
