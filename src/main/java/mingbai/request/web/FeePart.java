package mingbai.request.web;

import java.util.List;
import java.util.Optional;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.request.Stage;
import mingbai.request.fee.FeeBook;
import mingbai.request.fee.FeeState;
import mingbai.request.fee.RequestFee;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import org.springframework.stereotype.Component;

/** What the page of a request shows of its fee. */
@Component
class FeePart implements CasePart {

    private final FeeBook fees;

    FeePart(FeeBook fees) {
        this.fees = fees;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Section> of(RequestCase request, Caller caller) {
        boolean acts = request.stage() == Stage.IN_HAND && caller.holds(Role.OFFICE, request.agency());
        Optional<RequestFee> fee = fees.of(request.id());
        if (fee.isEmpty() && !acts) {
            return Optional.empty();
        }
        List<Row> rows = fee.map(found -> List.of(row(request, found))).orElse(List.of());
        String text = fee.isEmpty() ? "申请人当月在本机关的第" + fees.ordinal(request) + "件申请。" : "";
        return Optional.of(new Section("fee", "信息处理费", text, rows, acts ? List.of(new Link("计算与收费", "/desk/request/" + request.id() + "/fee", false)) : List.of()));
    }

    private Row row(RequestCase request, RequestFee fee) {
        String note = fee.state() == FeeState.NOTICED ? fees.payBy(request).map(day -> "缴费期限到" + day).orElse("收到通知的日期未登记，缴费期限没有起算")
                : fee.state() == FeeState.PAID ? fee.paidOn() + "缴清，票据号" + fee.receiptNo() : fee.reason();
        Tone tone = switch (fee.state()) {
            case PAID -> Tone.DONE;
            case DECIDED, NOTICED -> Tone.SOON;
            case UNPAID -> Tone.LATE;
            case FREE, DROPPED -> Tone.PLAIN;
        };
        return new Row(fee.basis().label(), fee.state().label() + "，" + fee.amount() + "元", note, tone, "");
    }
}
