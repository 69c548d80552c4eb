package mingbai.inquiry.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers as they stand; writing is the use cases' business. */
@Component
public class InquiryAnswers {

    private final InquiryAnswerTable table;
    private final InquiryBook book;
    private final RatingTable ratings;
    private final Ledger ledger;
    private final Clock clock;

    InquiryAnswers(InquiryAnswerTable table, InquiryBook book, RatingTable ratings, Ledger ledger, Clock clock) {
        this.table = table;
        this.book = book;
        this.ratings = ratings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public InquiryAnswer get(long id) {
        return table.get(id);
    }

    /** The one answer of the inquiry's present round, as far as somebody began it and it was not given up. */
    @Transactional(readOnly = true)
    public Optional<InquiryAnswer> live(Inquiry inquiry) {
        return table.live(inquiry.id(), inquiry.round());
    }

    /** Every answer ever begun, the newest first. */
    @Transactional(readOnly = true)
    public List<InquiryAnswer> of(long inquiry) {
        return table.of(inquiry);
    }

    /** What the asker of this inquiry may read, the oldest first: answers of its own, and of the one it was handled with. */
    @Transactional(readOnly = true)
    public List<InquiryAnswer> servedTo(long inquiry) {
        return table.servedTo(inquiry);
    }

    /** How content the asker was, by round, the first first. */
    @Transactional(readOnly = true)
    public List<InquiryRating> ratings(long inquiry) {
        return ratings.of(inquiry);
    }

    /** Accounts that wrote any of its answers. */
    @Transactional(readOnly = true)
    public Set<Long> writers(long inquiry) {
        return table.of(inquiry).stream().flatMap(answer -> table.writers(answer.id()).stream()).collect(java.util.stream.Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public Set<Long> inReview(Collection<Long> inquiries) {
        return table.inReview(inquiries);
    }

    /** What the program found in it, and who answered for what. */
    @Transactional(readOnly = true)
    public List<PublicWords.Found> findings(InquiryAnswer answer) {
        boolean merged = !answer.also().isEmpty() || answer.stage() == AnswerStage.DRAFT && !mergedInto(answer.inquiry()).isEmpty();
        return PublicWords.found(answer, merged, table.accepted(answer.id()), LocalDate.now(clock));
    }

    /** Those that will be answered with it, as it stands now. */
    List<Inquiry> mergedInto(long inquiry) {
        return book.mergedInto(inquiry).stream().filter(other -> other.stage() == InquiryStage.MERGED).toList();
    }

    /** The answer as the person saw it. @throws Overtaken when it has moved on since */
    InquiryAnswer seen(long id, long version, AnswerStage stage) {
        InquiryAnswer answer = table.get(id);
        if (answer.version() != version || answer.stage() != stage) {
            throw new Overtaken("这份答复");
        }
        return answer;
    }

    /** Writes an answer that changed, with its line in the ledger. */
    @Transactional(propagation = Propagation.MANDATORY)
    InquiryAnswer change(InquiryAct kind, Actor actor, InquiryAnswer changed, Map<String, ?> details, Touched... also) {
        table.update(changed);
        Touched[] touched = new Touched[also.length + 1];
        touched[0] = changed.touched();
        System.arraycopy(also, 0, touched, 1, also.length);
        ledger.record(Act.of(kind, actor, changed.agency(), details, touched));
        return changed;
    }
}
