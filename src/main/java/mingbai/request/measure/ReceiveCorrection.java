package mingbai.request.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.CaseFacts;
import mingbai.request.DayRule;
import mingbai.request.RequestCase;
import mingbai.request.events.RequestAct;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The corrected request comes in (Art. 30): the reply runs afresh from that day. The old wording is kept beside the new one. */
@Component
public class ReceiveCorrection {

    private final MeasureBook measures;
    private final WordingTable wordings;
    private final CaseBook cases;

    ReceiveCorrection(MeasureBook measures, WordingTable wordings, CaseBook cases) {
        this.measures = measures;
        this.wordings = wordings;
        this.cases = cases;
    }

    /** @param on the day it reached the agency; over the network the day it was sent */
    public record Corrected(LocalDate on, String subject, String description) {}

    /** Whether a correction is waited for: it was asked and has not come. */
    @Transactional(readOnly = true)
    public boolean isAwaited(RequestCase request) {
        return request.isOpen() && awaited(measures.facts(request));
    }

    static boolean awaited(CaseFacts facts) {
        return !facts.all(CaseFact.CorrectionAsked.class).isEmpty() && facts.all(CaseFact.Corrected.class).isEmpty();
    }

    /** Earlier wordings, the oldest first. */
    @Transactional(readOnly = true)
    public List<Wording> earlier(long request) {
        return wordings.of(request);
    }

    /** @param actor the clerk who enters it, or the program for the applicant's own act */
    @Transactional
    public RequestCase run(Actor actor, long request, long version, Corrected corrected) {
        RequestCase seen = measures.inHand(request, version);
        CaseFacts facts = measures.facts(seen);
        if (!awaited(facts)) {
            throw new Refused("", "这件申请没有等待补正：尚未告知补正，或者补正材料已经收到");
        }
        Refused.ifAny(Wording.issues(corrected.subject(), corrected.description()));
        LocalDate told = facts.last(CaseFact.CorrectionAsked.class).orElseThrow().day();
        DayRule.between("on", "收到补正的日期", corrected.on(), told, measures.today());
        Wording old = new Wording(measures.newId(), request, wordings.of(request).size() + 1, seen.subject(), seen.description(),
                Instant.ofEpochMilli(measures.now()));
        wordings.insert(old);
        return cases.change(RequestAct.CORRECTED, actor, seen.worded(corrected.subject().strip(), corrected.description().strip()),
                List.of(new CaseFact.Corrected(corrected.on())),
                Map.of("on", corrected.on().toString(), "by", actor.accountId() == 0 ? "applicant" : "office"), old.touched());
    }
}
