package mingbai.request.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.DayRule;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notice of a fee went out, or reached the applicant, otherwise than by a letter of this platform. */
@Component
public class NoticeFee {

    private final FeeBook fees;
    private final FeeTable table;
    private final CaseBook cases;

    NoticeFee(FeeBook fees, FeeTable table, CaseBook cases) {
        this.fees = fees;
        this.table = table;
        this.cases = cases;
    }

    /** @param on the day it was sent, within the term of the answer */
    @Transactional
    public RequestCase sent(Actor actor, long request, long version, LocalDate on) {
        RequestCase seen = fees.inHand(request, version);
        RequestFee fee = table.of(request).filter(found -> found.state() == FeeState.DECIDED)
                .orElseThrow(() -> new Refused("", "没有等待通知的收费决定"));
        DayRule.between("noticed", "发出通知的日期", on, fees.facts(seen).received().orElse(on), fees.today());
        LocalDate due = cases.clocks(seen).due().orElse(on);
        if (on.isAfter(due)) {
            throw new Refused("noticed", "收费通知应当在答复期限（" + due + "）内发出，期限届满后不能收费");
        }
        RequestFee noticed = fee.now(FeeState.NOTICED);
        table.update(noticed);
        return cases.change(RequestAct.FEE_NOTICED, actor, seen, List.of(new CaseFact.FeeNoticed(on)), Map.of("on", on.toString()), noticed.touched());
    }

    /** @param on the day it reached the applicant: the term of payment runs from the next */
    @Transactional
    public RequestCase received(Actor actor, long request, long version, LocalDate on) {
        RequestCase seen = fees.inHand(request, version);
        LocalDate sent = fees.facts(seen).last(CaseFact.FeeNoticed.class).map(CaseFact::day)
                .orElseThrow(() -> new Refused("", "收费通知还没有发出"));
        if (fees.facts(seen).last(CaseFact.FeeReceived.class).isPresent()) {
            throw new Refused("", "申请人收到收费通知的日期已经登记");
        }
        DayRule.between("reached", "收到通知的日期", on, sent, fees.today());
        return cases.change(RequestAct.FEE_RECEIVED, actor, seen, List.of(new CaseFact.FeeReceived(on)), Map.of("on", on.toString()));
    }
}
