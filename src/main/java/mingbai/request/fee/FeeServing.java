package mingbai.request.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.law.Outcome;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.request.letter.AfterServing;
import mingbai.request.letter.BeforeSigning;
import mingbai.request.letter.Delivery;
import mingbai.request.letter.Letter;
import mingbai.request.letter.LetterKind;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** What follows for the fee of a request when its notice is signed, goes out and arrives. */
@Component
class FeeServing implements AfterServing, BeforeSigning {

    private final FeeBook fees;
    private final FeeTable table;
    private final CaseBook cases;

    FeeServing(FeeBook fees, FeeTable table, CaseBook cases) {
        this.fees = fees;
        this.table = table;
        this.cases = cases;
    }

    @Override
    public List<Issue> objections(RequestCase request, Letter letter) {
        if (letter.kind() == LetterKind.NOT_PAID) {
            return lapsed(request) ? List.of() : List.of(Issue.whole("缴费期限还没有届满，不能签发"));
        }
        if (letter.kind() != LetterKind.FEE) {
            return List.of();
        }
        if (in(request, FeeState.DECIDED).isEmpty()) {
            return List.of(Issue.whole("还没有决定收费，或者决定不收取；请先在收费页面办理"));
        }
        var clocks = cases.clocks(request);
        return !clocks.paused() && clocks.due().map(due -> fees.today().isAfter(due)).orElse(false)
                ? List.of(Issue.whole("答复期限已经届满，不能再收取信息处理费")) : List.of();
    }

    private Optional<RequestFee> in(RequestCase request, FeeState state) {
        return table.of(request.id()).filter(fee -> fee.state() == state);
    }

    private boolean lapsed(RequestCase request) {
        return in(request, FeeState.NOTICED).isPresent() && !fees.late(request)
                && fees.payBy(request).map(payBy -> !fees.today().isBefore(fees.closableFrom(payBy))).orElse(false);
    }

    @Override
    public Effect sent(RequestCase request, Letter letter, Actor actor) {
        LocalDate day = letter.delivery().map(Delivery::sentOn).orElse(fees.today());
        if (letter.kind() == LetterKind.FEE && request.isOpen() && in(request, FeeState.DECIDED).isPresent()) {
            var clocks = cases.clocks(request);
            if (!clocks.paused() && clocks.due().map(day::isAfter).orElse(false)) {
                throw new Refused("sentOn", "收费通知应当在答复期限（" + clocks.due().orElseThrow() + "）内发出，期限届满后不能收费");
            }
            RequestFee noticed = in(request, FeeState.DECIDED).orElseThrow().now(FeeState.NOTICED);
            table.update(noticed);
            return new Effect(request, List.of(new CaseFact.FeeNoticed(day)), List.of(noticed.touched()));
        }
        if (letter.kind() == LetterKind.NOT_PAID && request.isOpen() && lapsed(request)) {
            RequestFee unpaid = in(request, FeeState.NOTICED).orElseThrow().now(FeeState.UNPAID);
            table.update(unpaid);
            return new Effect(request.closed(Outcome.NOT_PAID, day), List.of(), List.of(unpaid.touched()));
        }
        return Effect.none(request);
    }

    @Override
    public Effect received(RequestCase request, Letter letter, Actor actor) {
        boolean news = letter.kind() == LetterKind.FEE && in(request, FeeState.NOTICED).isPresent()
                && fees.facts(request).last(CaseFact.FeeReceived.class).isEmpty();
        return news ? Effect.facts(request, new CaseFact.FeeReceived(letter.receivedOn().orElse(fees.today()))) : Effect.none(request);
    }
}
