package mingbai.participation.solicitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.participation.Activity;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes opinions: row and ledger line, within the caller's transaction. */
@Component
class Opinions {

    static final int TEXT = 5_000;
    private static final int NAME = 100;
    private static final int TRIES = 50;

    final OpinionTable table;
    final Ledger ledger;
    final Ids ids;
    final Clock clock;

    Opinions(OpinionTable table, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What any opinion needs, whichever way it came. */
    static List<Issue> issues(Activity activity, OpinionWords words) {
        List<Issue> issues = new ArrayList<>();
        if (words.text().isBlank()) {
            issues.add(Issue.of("text", "请写下意见"));
        }
        if (words.text().length() > TEXT) {
            issues.add(Issue.of("text", "意见最多" + TEXT + "字，现有" + words.text().length() + "字，请缩短或者分开提"));
        }
        if (words.passage() < 0 || words.passage() > DraftText.of(activity.content()).passages().size()) {
            issues.add(Issue.of("passage", "请选择意见针对哪一段，或者选择对全文"));
        }
        if (words.name().length() > NAME) {
            issues.add(Issue.of("name", "姓名或者单位最多" + NAME + "字"));
        }
        if (words.contact().length() > NAME) {
            issues.add(Issue.of("contact", "联系方式最多" + NAME + "字"));
        }
        return issues;
    }

    /** Takes it in under the next number of its activity. */
    Opinion keep(OpinionAct act, Actor actor, Activity activity, OpinionWay way, OpinionWords words, LocalDate day, @Nullable String once) {
        int revision = activity.shown() == null ? activity.newest().n() : activity.shown().n();
        for (int tried = 0; tried < TRIES; tried++) {
            Opinion opinion = new Opinion(ids.next(), activity.id(), activity.agency(), table.next(activity.id()), way, revision, words.passage(), words.text().strip(),
                    words.name().strip(), words.contact().strip(), words.consent(), day, clock.millis(), actor == Actor.PROGRAM ? "" : actor.name(), once, null, null, 1);
            if (table.insert(opinion)) {
                ledger.record(Act.of(act, actor, activity.agency(), Map.of("activity", Long.toString(activity.id()), "n", opinion.n(), "way", way.code()), opinion.touched()));
                return opinion;
            }
        }
        throw new IllegalStateException("no number free for an opinion on activity " + activity.id());
    }
}
