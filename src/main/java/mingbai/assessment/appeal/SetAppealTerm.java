package mingbai.assessment.appeal;

import java.util.Map;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.AssessmentRound;
import mingbai.assessment.RoundState;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office sets the terms of appeal for its round, as long as there are no results to appeal against. */
@Component
public class SetAppealTerm {

    private final AppealTermTable terms;
    private final AssessmentReading assessments;
    private final Ledger ledger;

    SetAppealTerm(AppealTermTable terms, AssessmentReading assessments, Ledger ledger) {
        this.terms = terms;
        this.assessments = assessments;
        this.ledger = ledger;
    }

    /** @param fileDays working days, 3 to 30; {@code decideDays} likewise 3 to 60 */
    @Transactional
    public void run(Actor actor, long id, int fileDays, int decideDays) {
        AssessmentRound round = assessments.round(id).orElseThrow(NotFound::new);
        if (round.state() != RoundState.ANNOUNCED && round.state() != RoundState.RUNNING) {
            throw new Refused("fileDays", "初步结果已经公布，申诉期限不能再改");
        }
        if (fileDays < 3 || fileDays > 30) {
            throw new Refused("fileDays", "提出申诉的期限应在3至30个工作日之间");
        }
        if (decideDays < 3 || decideDays > 60) {
            throw new Refused("decideDays", "作出决定的期限应在3至60个工作日之间");
        }
        AppealTerm next = new AppealTerm(fileDays, decideDays, "", terms.of(id).map(AppealTerm::version).orElse(0L) + 1);
        terms.put(id, next);
        ledger.record(Act.of(AppealAct.TERMS_SET, actor, round.agency(), Map.of(), next.touched(id)));
    }
}
