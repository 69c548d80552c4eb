package mingbai.inquiry.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryStage;
import mingbai.inquiry.events.InquiryAct;
import mingbai.inquiry.handle.TypedText;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The asker says how content he is, once for each answer (满意度); or somebody calls and asks (回访). */
@Component
public class RateInquiryAnswer {

    private static final int WORDS = 500;

    private final InquiryBook book;
    private final RatingTable ratings;
    private final InquiryAnswers answers;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RateInquiryAnswer(InquiryBook book, RatingTable ratings, InquiryAnswers answers, Ledger ledger, Ids ids, Clock clock) {
        this.book = book;
        this.ratings = ratings;
        this.answers = answers;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the asker says himself takes the place of what somebody noted down of a call. @param score 1 to 5; anything else is refused with a sentence */
    @Transactional
    public InquiryRating byAsker(long inquiry, int score, String words) {
        return rated(InquiryAct.RATED, Actor.PROGRAM, inquiry, score, words, InquiryRating.Way.ASKER);
    }

    /** What was said on the telephone. */
    @Transactional
    public InquiryRating byCall(Actor actor, long inquiry, int score, String words) {
        Inquiry asked = book.get(inquiry);
        if (actor.is(asked.handler().account()) || answers.writers(inquiry).stream().anyMatch(actor::is)) {
            throw new Refused("score", "回访由承办人和起草答复的人以外的人进行，请换一位同事");
        }
        return rated(InquiryAct.CALLED_BACK, actor, inquiry, score, words, InquiryRating.Way.CALL);
    }

    /** As an older system kept it; no words. @param on the day of the answer, since the day of the rating is not told */
    @Transactional
    public void imported(Actor actor, long inquiry, int score, LocalDate on) {
        Inquiry asked = book.get(inquiry);
        InquiryRating rating = new InquiryRating(ids.next(), inquiry, asked.round(), asked.agency(), score, "", InquiryRating.Way.ASKER, "", on);
        if (ratings.insert(rating)) {
            ledger.record(Act.of(InquiryAct.RATED, actor, asked.agency(), Map.of("score", score), rating.touched()));
        }
    }

    private InquiryRating rated(InquiryAct kind, Actor actor, long inquiry, int score, String words, InquiryRating.Way way) {
        Inquiry asked = book.get(inquiry);
        if (asked.stage() != InquiryStage.ANSWERED) {
            throw new Refused("score", "答复以后才能评价");
        }
        if (score < 1 || score > 5) {
            throw new Refused("score", "请选择满意程度");
        }
        String said = TypedText.clean(words);
        Refused.ifAny(TypedText.issues("words", said, WORDS, ""));
        InquiryRating rating = new InquiryRating(ids.next(), inquiry, asked.round(), asked.agency(), score, said, way, way == InquiryRating.Way.CALL ? actor.name() : "",
                LocalDate.now(clock));
        boolean first = ratings.insert(rating);
        InquiryRating kept = first ? rating : inPlaceOfCall(rating);
        ledger.record(Act.of(kind, actor, asked.agency(), Map.of("score", score, "replaced", !first), first ? kept.touched() : kept.touchedAgain()));
        return kept;
    }

    private InquiryRating inPlaceOfCall(InquiryRating said) {
        InquiryRating before = ratings.of(said.inquiry()).stream().filter(one -> one.round() == said.round()).findFirst().orElseThrow();
        InquiryRating now = said.inPlaceOf(before);
        if (said.way() != InquiryRating.Way.ASKER || !ratings.replaceCall(now)) {
            throw new Refused("score", "这次答复已经评价过了");
        }
        return now;
    }
}
