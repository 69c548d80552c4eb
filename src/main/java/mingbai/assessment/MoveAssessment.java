package mingbai.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves an assessment on: begins it, makes its results provisional once the year is over, publishes what was frozen. Freezing is {@link FreezeAssessment}. */
@Component
public class MoveAssessment {

    private final AssessmentRoundTable rounds;
    private final ScoreSheetTable sheets;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate writing;

    MoveAssessment(AssessmentRoundTable rounds, ScoreSheetTable sheets, SendMessage messages, Ledger ledger, Clock clock, PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
    }

    /** Not to be called inside a transaction: each unit is told in one of its own. */
    public void move(Actor actor, long id, RoundState to) {
        AssessmentRound moved = writing.execute(status -> moved(actor, id, to));
        if (to == RoundState.PROVISIONAL || to == RoundState.PUBLISHED) {
            tell(actor, moved);
        }
    }

    private AssessmentRound moved(Actor actor, long id, RoundState to) {
        AssessmentRound round = rounds.find(id).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        check(round, to, today);
        AssessmentRound moved = round.moved(to, today);
        rounds.move(moved);
        ledger.record(Act.of(act(to), actor, round.agency(), Map.of("assessment", Long.toString(id), "day", today.toString()), moved.touched(sheets.of(id))));
        return moved;
    }

    private static void check(AssessmentRound round, RoundState to, LocalDate today) {
        RoundState before = switch (to) {
            case RUNNING -> RoundState.ANNOUNCED;
            case PROVISIONAL -> RoundState.RUNNING;
            case PUBLISHED -> RoundState.FROZEN;
            case ANNOUNCED, FROZEN -> throw new IllegalArgumentException("no move leads to " + to);
        };
        if (round.state() != before) {
            throw new Refused("", "考核现在是“" + round.state().label() + "”，不能这样办理，请刷新后再看。");
        }
        if (to == RoundState.RUNNING && today.isBefore(round.period().from())) {
            throw new Refused("", "考核期" + round.period().label() + "还没有开始。");
        }
        if (to == RoundState.PROVISIONAL && !round.period().isOver(today)) {
            throw new Refused("", "考核期" + round.period().label() + "还没有结束，结束后才能公布初步结果。");
        }
    }

    private static AssessmentAct act(RoundState to) {
        return switch (to) {
            case ANNOUNCED -> AssessmentAct.ANNOUNCED;
            case RUNNING -> AssessmentAct.BEGUN;
            case PROVISIONAL -> AssessmentAct.PROVISIONAL;
            case FROZEN -> AssessmentAct.FROZEN;
            case PUBLISHED -> AssessmentAct.PUBLISHED;
        };
    }

    private void tell(Actor actor, AssessmentRound round) {
        List<KeptSheet> units = sheets.of(round.id());
        units.forEach(sheet -> messages.send(actor, Recipient.holders(sheet.agency(), Role.OFFICE, Role.LEADER, Role.DRAFTER), MessageKind.INFORMATION, sheet.agency(),
                round.title() + "：" + round.state().label(), round.state() == RoundState.PROVISIONAL ? "请核对得分表，有异议的在期限内申诉。" : "", "/desk/assessment/sheet/" + sheet.id()));
    }
}
