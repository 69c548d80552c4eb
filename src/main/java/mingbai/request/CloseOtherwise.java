package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A request ends without an answer for a reason no other row of the report names (row （六）3), such as joined into another one. */
@Component
public class CloseOtherwise {

    private static final int SHORTEST = 5;

    private final CaseBook book;
    private final Clock clock;

    CloseOtherwise(CaseBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** @param reason why no answer is owed; it is kept for good */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, String reason) {
        RequestCase seen = book.seen(request, version);
        if (!seen.isOpen()) {
            throw new Refused("", "这件申请已经办结");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "reason", reason, TextRule.REMARK, "请写明不作答复而办结的理由");
        if (issues.isEmpty() && reason.strip().length() < SHORTEST) {
            issues.add(Issue.of("reason", "理由过于简单，请写明具体情况"));
        }
        Refused.ifAny(issues);
        LocalDate today = LocalDate.now(clock);
        return book.change(RequestAct.CLOSED, actor, seen.closed(Outcome.OTHER, today), List.of(),
                Map.of("outcome", Outcome.OTHER.key(), "reason", reason.strip()));
    }
}
