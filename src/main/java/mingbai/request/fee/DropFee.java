package mingbai.request.fee;

import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.request.letter.DropLetter;
import mingbai.request.letter.LetterKind;
import mingbai.request.letter.LetterState;
import mingbai.request.letter.LettersFor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A decision on a fee is given up before the applicant was told; another one may be made. */
@Component
public class DropFee {

    private final FeeBook fees;
    private final FeeTable table;
    private final CaseBook cases;
    private final LettersFor letters;
    private final DropLetter drop;

    DropFee(FeeBook fees, FeeTable table, CaseBook cases, LettersFor letters, DropLetter drop) {
        this.fees = fees;
        this.table = table;
        this.cases = cases;
        this.letters = letters;
        this.drop = drop;
    }

    @Transactional
    public RequestCase run(Actor actor, long request, long version) {
        RequestCase seen = fees.inHand(request, version);
        RequestFee fee = table.of(request).filter(found -> found.state() == FeeState.DECIDED || found.state() == FeeState.FREE)
                .orElseThrow(() -> new Refused("", "没有可以取消的收费决定：已经通知申请人的不能取消"));
        RequestFee dropped = fee.now(FeeState.DROPPED);
        table.update(dropped);
        letters.open(request, LetterKind.FEE, 0).filter(letter -> letter.state() == LetterState.DRAFT)
                .ifPresent(letter -> drop.run(actor, letter.id(), letter.version()));
        return cases.change(RequestAct.FEE_DROPPED, actor, seen, List.of(), Map.of(), dropped.touched());
    }
}
