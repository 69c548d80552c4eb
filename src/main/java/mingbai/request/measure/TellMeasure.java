package mingbai.request.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.DayRule;
import mingbai.request.Party;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A measure was told to whom it concerns: from that day on it works on the clock. Another agency on this platform finds it on its own desk. */
@Component
public class TellMeasure {

    private final MeasureBook measures;
    private final MeasureLetters letters;
    private final CaseBook cases;
    private final SendMessage messages;

    TellMeasure(MeasureBook measures, MeasureLetters letters, CaseBook cases, SendMessage messages) {
        this.measures = measures;
        this.letters = letters;
        this.cases = cases;
        this.messages = messages;
    }

    /** What the day of telling makes known and changed. */
    record Told(List<CaseFact> facts, List<Touched> also) {}

    /** Told otherwise than by a letter of this platform. @param on the day that counts: handed over, posted or told */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, long measure, LocalDate on) {
        RequestCase seen = measures.inHand(request, version);
        Measure waiting = measures.get(request, measure);
        if (!waiting.isWaiting()) {
            throw new Refused("", "这项" + waiting.kind().label() + "已经告知或者取消");
        }
        if (waiting.round() != seen.round()) {
            throw new Refused("", "这项" + waiting.kind().label() + "属于此前的办理，请取消后重新办理");
        }
        if (waiting.kind() == MeasureKind.EXTENSION && waiting.state() != MeasureState.CONSENTED) {
            throw new Refused("", "延长答复期限须经公开工作机构负责人同意（第三十三条第二款），同意后才能告知申请人");
        }
        DayRule.between("told", "告知日期", on, measures.facts(seen).received().orElse(on), measures.today());
        letters.end(actor, waiting);
        Told told = tell(actor, seen, waiting, on);
        return cases.change(act(waiting.kind()), actor, seen, told.facts(), Map.of("on", on.toString()), told.also().toArray(Touched[]::new));
    }

    /** Marks it told; whoever calls writes the facts with the change of the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    Told tell(Actor actor, RequestCase request, Measure waiting, LocalDate on) {
        List<CaseFact> facts = new ArrayList<>();
        waiting.fact(on, measures.whose(waiting)).ifPresent(facts::add);
        Touched touched = measures.keep(waiting.told(on));
        if (waiting.kind() == MeasureKind.OPINION) {
            tellDesk(actor, request, waiting, measures.party(waiting));
        }
        return new Told(facts, List.of(touched));
    }

    private void tellDesk(Actor actor, RequestCase request, Measure opinion, Party party) {
        if (!party.agency().isEmpty()) {
            messages.send(actor, Recipient.holders(party.agency(), Role.OFFICE), MessageKind.INFORMATION, party.agency(),
                    "协助答复政府信息公开申请：征求意见（" + request.number() + "）", "请在收到之日起的法定期限内反馈是否同意公开；逾期未反馈的，视为同意（第三十四条）。",
                    "/desk/asked-opinion/" + opinion.id());
        }
    }

    private static RequestAct act(MeasureKind kind) {
        return switch (kind) {
            case CORRECTION -> RequestAct.CORRECTION_ASKED;
            case OPINION -> RequestAct.OPINION_ASKED;
            case OVERRIDE -> RequestAct.OVERRIDE_TOLD;
            case EXTENSION -> RequestAct.EXTENDED;
            case REASONS -> RequestAct.REASONS_ASKED;
            case DELAY -> RequestAct.DELAYED;
        };
    }
}
