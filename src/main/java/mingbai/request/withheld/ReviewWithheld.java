package mingbai.request.withheld;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks again at what was kept back (Art. 18): it stays so, with a reason and a next day, or it may be open now. Opening makes nothing public by itself. */
@Component
public class ReviewWithheld {

    private static final int REASON = 2_000;

    private final WithheldTable table;
    private final List<WhenOpened> told;
    private final Ledger ledger;
    private final Clock clock;

    ReviewWithheld(WithheldTable table, List<WhenOpened> told, Ledger ledger, Clock clock) {
        this.table = table;
        this.told = told;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param changed whether circumstances changed
     * @param next    by when to look again where it stays, null for the usual time
     */
    @Transactional
    public Withheld run(Actor actor, long id, long version, boolean opens, boolean changed, String reason, @Nullable LocalDate next) {
        Withheld seen = table.get(id);
        if (seen.version() != version || !seen.isWithheld()) {
            throw new Overtaken("这条不予公开的信息");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = RecordWithheld.due(today);
        LocalDate due = opens ? seen.reviewDue() : next == null ? latest : next;
        Refused.ifAny(issues(reason, opens, due, today, latest));
        Withheld.Look look = new Withheld.Look(seen.looks().size() + 1, today, opens, changed, reason.strip(), opens ? null : due, actor.accountId(), actor.name());
        Withheld looked = seen.lookedAt(look, due);
        table.lookedAt(looked, clock.millis());
        ledger.record(Act.of(RequestAct.WITHHELD_REVIEWED, actor, looked.agency(), Map.of("opened", opens, "request", Long.toString(looked.request())),
                looked.touched()));
        if (opens) {
            told.forEach(one -> one.opened(looked, actor));
        }
        return looked;
    }

    private static List<Issue> issues(String reason, boolean opens, LocalDate due, LocalDate today, LocalDate latest) {
        List<Issue> issues = new ArrayList<>();
        if (reason.isBlank()) {
            issues.add(Issue.of("reason", opens ? "请写明可以公开的理由" : "请写明仍不予公开的理由"));
        }
        if (reason.length() > REASON) {
            issues.add(Issue.of("reason", "最多" + REASON + "字，现有" + reason.length() + "字，请缩短"));
        }
        if (!opens && (!due.isAfter(today) || due.isAfter(latest))) {
            issues.add(Issue.of("next", "下次评估日期应在明天至" + latest + "之间"));
        }
        return issues;
    }

    /** Port: who asked is told that it may be open now. Called in the transaction of the act. */
    public interface WhenOpened {

        void opened(Withheld withheld, Actor actor);
    }
}
