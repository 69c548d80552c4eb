package mingbai.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Gatherers;
import mingbai.assessment.score.Facts;
import mingbai.assessment.score.ScoreSheet;
import mingbai.assessment.score.Scorer;
import mingbai.assessment.set.IndicatorSet;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
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

/**
 * Computes the sheets of a round from the records as they stand, and tells each unit whose points changed: which indicator, from, to and why. May be done
 * again at any time until the round is frozen; nothing changes where the records did not.
 */
@Component
public class ComputeSheets {

    private static final int AT_ONCE = 50;

    private final AssessmentRoundTable rounds;
    private final ScoreSheetTable sheets;
    private final IndicatorSetTable sets;
    private final ScoreFactsReading facts;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final ReentrantLock one = new ReentrantLock();

    ComputeSheets(AssessmentRoundTable rounds, ScoreSheetTable sheets, IndicatorSetTable sets, ScoreFactsReading facts, SendMessage messages, Ledger ledger, Ids ids, Clock clock,
            PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.sets = sets;
        this.facts = facts;
        this.messages = messages;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * @param actor who asked for it; the program in its own rounds
     * @return how many units' points changed
     */
    public int compute(Actor actor, long round) {
        return compute(actor, round, "");
    }

    /** Of one unit alone, or of all for "". Not to be called inside a transaction. */
    public int compute(Actor actor, long round, String unit) {
        one.lock();
        try {
            Instant begun = clock.instant();
            List<Made> made = reading.execute(status -> made(round, unit));
            int changed = made.stream().gather(Gatherers.windowFixed(AT_ONCE)).mapToInt(some -> writing.execute(status -> keep(some))).sum();
            writing.executeWithoutResult(status -> done(actor, round, unit, begun, changed));
            return changed;
        } finally {
            one.unlock();
        }
    }

    private record Made(AssessmentRound round, KeptSheet before, ScoreSheet sheet) {}

    private List<Made> made(long id, String unit) {
        AssessmentRound round = rounds.find(id).orElseThrow(NotFound::new);
        if (!round.state().follows()) {
            throw new Refused("", round.state() == RoundState.ANNOUNCED ? "考核还没有开始，开始后才计分。" : "考核结果已经封存，不再重新计分。");
        }
        IndicatorSet set = sets.find(round.set()).orElseThrow(NotFound::new).set();
        List<KeptSheet> kept = unit.isEmpty() ? sheets.of(id) : List.of(sheets.find(id, unit).orElseThrow(NotFound::new));
        Map<String, Facts> gathered = facts.of(round, set, kept);
        return kept.stream().map(sheet -> new Made(round, sheet, Scorer.score(set, gathered.get(sheet.agency())))).toList();
    }

    private int keep(List<Made> some) {
        return some.stream().mapToInt(this::keep).sum();
    }

    /** Where somebody else computed or froze the sheet in between, what they left stands. */
    private int keep(Made made) {
        Optional<ScoreSheet> was = Optional.ofNullable(made.before.sheet());
        Instant now = clock.instant();
        if (was.filter(made.sheet::equals).isPresent() || !sheets.update(made.before.computed(made.sheet, now))) {
            return 0;
        }
        return was.map(before -> tell(made, before, now)).orElse(0);
    }

    private int tell(Made made, ScoreSheet before, Instant now) {
        List<PointChange> changes = Changes.between(made.before, before, made.sheet, now);
        if (changes.isEmpty() && before.total() == made.sheet.total()) {
            return 0;
        }
        changes.forEach(change -> sheets.insert(ids.next(), change));
        messages.send(Actor.PROGRAM, Recipient.holders(made.before.agency(), Role.OFFICE, Role.LEADER, Role.DRAFTER), MessageKind.INFORMATION, made.before.agency(),
                made.round.title() + "：得分有变动", Changes.told(changes, before, made.sheet), "/desk/assessment/sheet/" + made.before.id());
        return 1;
    }

    private void done(Actor actor, long round, String unit, Instant begun, int changed) {
        if (unit.isEmpty()) {
            rounds.computed(round, begun);
        }
        if (actor.accountId() != 0) {
            String agency = rounds.find(round).map(AssessmentRound::agency).orElse("");
            ledger.record(Act.of(AssessmentAct.RECOMPUTED, actor, agency, Map.of("assessment", Long.toString(round), "unit", unit, "changed", changed)));
        }
    }
}
