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

/** The applicant withdraws the request, over the network or by letter, telephone or in person: nothing more is owed; row （六）3 of the report. */
@Component
public class WithdrawRequest {

    private final CaseBook book;
    private final Clock clock;

    WithdrawRequest(CaseBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * @param on   the day the applicant said so
     * @param way  how, in few words: 本平台, 来信, 电话 …
     * @param note what the applicant said, or ""
     */
    public record Withdrawal(LocalDate on, String way, String note) {}

    /** @param actor the clerk who enters it, or the program for the applicant's own act */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, Withdrawal withdrawal) {
        RequestCase seen = book.seen(request, version);
        if (!seen.isOpen()) {
            throw new Refused("", "这件申请已经办结，不能再撤回");
        }
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "way", withdrawal.way(), 20, "请选择申请人以何种方式撤回");
        TextRule.atMost(issues, "note", withdrawal.note(), TextRule.REMARK);
        Refused.ifAny(issues);
        LocalDate submitted = CaseFacts.lastRound(book.facts(request)).first(CaseFact.Submitted.class).map(CaseFact::day).orElse(withdrawal.on());
        DayRule.between("on", "撤回日期", withdrawal.on(), submitted, LocalDate.now(clock));
        Map<String, String> details = Map.of("outcome", Outcome.OTHER.key(), "on", withdrawal.on().toString(), "way", withdrawal.way().strip(), "note",
                withdrawal.note().strip(), "by", actor.accountId() == 0 ? "applicant" : "office");
        return book.change(RequestAct.WITHDRAWN, actor, seen.closed(Outcome.OTHER, withdrawal.on()), List.of(), details);
    }
}
