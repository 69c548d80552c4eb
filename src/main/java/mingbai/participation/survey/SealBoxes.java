package mingbai.participation.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the boxes that are full and those of surveys that are over, each in a transaction of its own, and forgets what was remembered for a day. */
@Component
public class SealBoxes {

    private static final int AT_ONCE = 200;

    private final AnswerBoxTable table;
    private final AnswerBoxes boxes;
    private final SurveyMarkTable marks;
    private final SurveyReading surveys;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SealBoxes(AnswerBoxTable table, AnswerBoxes boxes, SurveyMarkTable marks, SurveyReading surveys, Ledger ledger, Clock clock, TransactionTemplate transaction) {
        this.table = table;
        this.boxes = boxes;
        this.marks = marks;
        this.surveys = surveys;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return how many were sealed */
    public int run() {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> marks.forget(today));
        List<AnswerBox> due = Objects.requireNonNull(transaction.execute(status -> table.due(today, clock.millis(), AT_ONCE)));
        int sealed = 0;
        for (AnswerBox box : due) {
            sealed += Boolean.TRUE.equals(transaction.execute(status -> seal(box.activity(), box.n(), today))) ? 1 : 0;
        }
        return sealed;
    }

    private boolean seal(long activity, int n, LocalDate today) {
        AnswerBox box = table.find(activity, n).orElseThrow();
        Survey survey = surveys.find(activity).orElseThrow();
        if (box.sealedOn() != null || !box.full(today) && !survey.over()) {
            return false;
        }
        AnswerBox sealed = boxes.sealed(box, today);
        ledger.record(Act.of(SurveyAct.BOX_SEALED, Actor.PROGRAM, survey.activity().agency(), Map.of("survey", survey.activity().number(), "box", n, "answers", sealed.answers()),
                sealed.touched()));
        return true;
    }
}
