package mingbai.request.measure;

import java.util.List;
import mingbai.ledger.Touched;
import mingbai.request.AfterTakingBack;
import mingbai.request.CaseFact;
import mingbai.request.RequestCase;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** An opinion or reasons recorded wrongly: what was said and how it was judged goes with the day; nothing may rest on it by then. */
@Component
class WordTakenBack implements AfterTakingBack {

    private final MeasureBook measures;

    WordTakenBack(MeasureBook measures) {
        this.measures = measures;
    }

    @Override
    public List<Touched> takenBack(RequestCase request, CaseFact fact) {
        return switch (fact) {
            case CaseFact.OpinionGiven given -> unsaid(request, MeasureKind.OPINION, MeasureKind.OVERRIDE, given.party());
            case CaseFact.ReasonsGiven _ -> unsaid(request, MeasureKind.REASONS, MeasureKind.DELAY, 0);
            default -> List.of();
        };
    }

    private List<Touched> unsaid(RequestCase request, MeasureKind asked, MeasureKind following, long party) {
        List<Measure> all = measures.of(request.id()).stream().filter(one -> one.round() == request.round() && MeasureLetters.party(one) == party).toList();
        if (all.stream().anyMatch(one -> one.kind() == following && one.state() != MeasureState.DROPPED)) {
            throw new Refused("", "已经据此办理了" + following.label() + "，不能撤回这条记录；还没有告知的，请先取消" + following.label());
        }
        return all.stream().filter(one -> one.kind() == asked && one.state() == MeasureState.TOLD && !one.answer().isEmpty())
                .map(one -> measures.keep(one.answered("", null))).toList();
    }
}
