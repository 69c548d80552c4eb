package mingbai.request;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The applicant says once how the answer was: one to five, and words. */
@Component
public class RateAnswer {

    static final String KIND = "request-rating";
    private static final int WORDS = 500;

    private final CaseBook book;
    private final FollowTable table;
    private final Ledger ledger;
    private final Clock clock;

    RateAnswer(CaseBook book, FollowTable table, Ledger ledger, Clock clock) {
        this.book = book;
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Of the last answer. */
    @Transactional(readOnly = true)
    public OptionalInt stars(RequestCase request) {
        return table.rating(request.id(), request.round()).map(rating -> OptionalInt.of(rating.stars())).orElse(OptionalInt.empty());
    }

    /** Whether there is an answer that was not rated. */
    @Transactional(readOnly = true)
    public boolean isOpen(RequestCase request) {
        return !request.isOpen() && stars(request).isEmpty() && book.facts(request.id()).stream().anyMatch(CaseFact.Answered.class::isInstance);
    }

    @Transactional
    public void run(long request, int stars, String words) {
        RequestCase seen = book.get(request);
        if (!isOpen(seen)) {
            throw new Refused("", "还没有可以评价的答复，或者已经评价过");
        }
        List<Issue> issues = new ArrayList<>();
        if (stars < 1 || stars > 5) {
            issues.add(Issue.of("stars", "请选择1至5分"));
        }
        if (words.length() > WORDS) {
            issues.add(Issue.of("words", "最多" + WORDS + "字，现有" + words.length() + "字，请缩短"));
        }
        Refused.ifAny(issues);
        FollowTable.Rating rating = new FollowTable.Rating(stars, words.strip());
        if (!table.insert(request, seen.round(), rating, clock.millis())) {
            throw new Refused("", "已经评价过");
        }
        ledger.record(Act.of(RequestAct.RATED, Actor.PROGRAM, seen.agency(), Map.of("request", Long.toString(request), "by", "applicant", "stars", stars),
                new Touched(KIND, FollowTable.ratingId(request, seen.round()), 1, rating.state())));
    }
}
