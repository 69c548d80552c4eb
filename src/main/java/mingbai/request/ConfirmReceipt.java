package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.events.RequestAct;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Both sides confirm that a request was received (Art. 31): day 0 of the reply. */
@Component
public class ConfirmReceipt {

    private final CaseBook book;
    private final Clock clock;

    ConfirmReceipt(CaseBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** @param on the day of confirmation, neither before the request was submitted nor after today */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, LocalDate on) {
        RequestCase seen = book.seen(request, version);
        if (seen.stage() != Stage.SUBMITTED) {
            throw new Overtaken("这件申请");
        }
        LocalDate submitted = book.facts(request).stream().filter(CaseFact.Submitted.class::isInstance).map(CaseFact::day).findFirst().orElse(on);
        if (on.isBefore(submitted) || on.isAfter(LocalDate.now(clock))) {
            throw new Refused("on", "确认日期应在提交之日（" + submitted + "）至今天之间");
        }
        return book.change(RequestAct.RECEIVED, actor, seen.inHand(), List.of(new CaseFact.Received(on)), Map.of("on", on.toString()));
    }
}
