package mingbai.request.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Not paid in the term: taken for given up, no longer handled; row （六）2 of the report. From the working day after the term. */
@Component
public class CloseUnpaid {

    private final FeeBook fees;
    private final FeeTable table;
    private final CaseBook cases;

    CloseUnpaid(FeeBook fees, FeeTable table, CaseBook cases) {
        this.fees = fees;
        this.table = table;
        this.cases = cases;
    }

    @Transactional
    public RequestCase run(Actor actor, long request, long version) {
        RequestCase seen = fees.inHand(request, version);
        RequestFee fee = noticed(request).orElseThrow(() -> new Refused("", "没有等待缴纳的信息处理费"));
        LocalDate payBy = fees.payBy(seen)
                .orElseThrow(() -> new Refused("", "申请人收到收费通知的日期没有登记，缴费期限还没有起算，不能按逾期未缴费办结"));
        if (fees.late(seen)) {
            throw new Refused("", "收费通知是在答复期限届满后发出的，不能按逾期未缴费办结，请尽快作出答复");
        }
        if (fees.today().isBefore(fees.closableFrom(payBy))) {
            throw new Refused("", "缴费期限到" + payBy + "届满，自" + fees.closableFrom(payBy) + "起才能按逾期未缴费办结");
        }
        RequestFee unpaid = fee.now(FeeState.UNPAID);
        table.update(unpaid);
        return cases.change(RequestAct.CLOSED, actor, seen.closed(Outcome.NOT_PAID, fees.today()), List.of(),
                Map.of("outcome", Outcome.NOT_PAID.key(), "until", payBy.toString()), unpaid.touched());
    }

    Optional<RequestFee> noticed(long request) {
        return table.of(request).filter(found -> found.state() == FeeState.NOTICED);
    }
}
