package mingbai.request.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.DayRule;
import mingbai.request.RequestCase;
import mingbai.request.TextRule;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fee was paid, in whole and in time; the reply runs as {@code fee_clock} has it. */
@Component
public class RecordPayment {

    private final FeeBook fees;
    private final FeeTable table;
    private final CaseBook cases;

    RecordPayment(FeeBook fees, FeeTable table, CaseBook cases) {
        this.fees = fees;
        this.table = table;
        this.cases = cases;
    }

    /** @param yuan what came in, whole yuan; @param receiptNo number of the fiscal receipt (财政票据) */
    public record Payment(LocalDate on, long yuan, String receiptNo) {}

    @Transactional
    public RequestCase run(Actor actor, long request, long version, Payment payment) {
        RequestCase seen = fees.inHand(request, version);
        RequestFee fee = table.of(request).filter(found -> found.state() == FeeState.NOTICED)
                .orElseThrow(() -> new Refused("", "没有等待缴纳的信息处理费"));
        List<Issue> issues = new ArrayList<>();
        if (payment.yuan() * 100 != fee.amountFen()) {
            issues.add(Issue.of("amount", "应缴" + fee.amount() + "元，须一次缴清；数额不符的请与缴款凭证核对"));
        }
        TextRule.required(issues, "receiptNo", payment.receiptNo(), 60, "请填写财政票据的号码");
        Refused.ifAny(issues);
        LocalDate sent = fees.facts(seen).last(CaseFact.FeeNoticed.class).map(CaseFact::day).orElse(payment.on());
        DayRule.between("paid", "缴费日期", payment.on(), sent, fees.today());
        Optional<LocalDate> payBy = fees.payBy(seen);
        if (payBy.isPresent() && payment.on().isAfter(payBy.get())) {
            throw new Refused("paid", "缴费期限到" + payBy.get() + "届满，逾期缴费的视为放弃申请，请退回款项并按逾期未缴费办结");
        }
        RequestFee paid = fee.paid(payment.on(), payment.receiptNo().strip());
        table.update(paid);
        return cases.change(RequestAct.FEE_PAID, actor, seen, List.of(new CaseFact.FeePaid(payment.on())),
                Map.of("on", payment.on().toString(), "fen", paid.amountFen()), paid.touched());
    }
}
