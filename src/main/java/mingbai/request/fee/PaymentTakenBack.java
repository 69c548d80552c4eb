package mingbai.request.fee;

import java.util.List;
import mingbai.ledger.Touched;
import mingbai.request.AfterTakingBack;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import org.springframework.stereotype.Component;

/** A payment that was recorded wrongly is waited for again. */
@Component
class PaymentTakenBack implements AfterTakingBack {

    private final FeeTable table;

    PaymentTakenBack(FeeTable table) {
        this.table = table;
    }

    @Override
    public List<Touched> takenBack(RequestCase request, CaseFact fact) {
        if (!(fact instanceof CaseFact.FeePaid paid)) {
            return List.of();
        }
        return table.of(request.id()).filter(fee -> fee.state() == FeeState.PAID && paid.day().equals(fee.paidOn())).map(fee -> {
            RequestFee unpaid = fee.notPaid();
            table.update(unpaid);
            return unpaid.touched();
        }).stream().toList();
    }
}
