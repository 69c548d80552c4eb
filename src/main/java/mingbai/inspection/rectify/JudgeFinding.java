package mingbai.inspection.rectify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import mingbai.inspection.Finding;
import mingbai.inspection.FindingBook;
import mingbai.inspection.FindingState;
import mingbai.inspection.Severity;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is decided about a finding by somebody who had no hand in mending it: whether an explanation holds, whether it is mended, that it is struck off
 * (销号), that it is open again. Whoever calls has established that the person may judge it ({@link Judges}).
 */
@Component
public class JudgeFinding {

    private final FindingBook book;
    private final EvidenceBook evidence;
    private final Clock clock;

    JudgeFinding(FindingBook book, EvidenceBook evidence, Clock clock) {
        this.book = book;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The explanation holds: it is no fault (不属问题). */
    @Transactional
    public Finding accept(Actor actor, long finding, long version, String reason) {
        String said = Wording.of("reason", reason, "请写明认定的理由");
        return decide(actor, finding, version, "认定不属问题", Set.of(FindingState.EXPLAINED), before -> before.dismissed(today(), actor.accountId(), said));
    }

    /** The explanation does not hold: it must be mended. */
    @Transactional
    public Finding refuse(Actor actor, long finding, long version, String reason) {
        String said = Wording.of("reason", reason, "请写明不采纳的理由");
        return decide(actor, finding, version, "不采纳说明", Set.of(FindingState.EXPLAINED), before -> before.reopened(said));
    }

    /** A hint of the machine, looked at by a person: a fault from now on, or none. */
    @Transactional
    public Finding confirm(Actor actor, long finding, long version, boolean fault, String reason) {
        String said = Wording.of("reason", reason, "请写明核实的情况");
        return decide(actor, finding, version, fault ? "核实为问题" : "核实不属问题", Set.of(FindingState.OPEN, FindingState.EXPLAINED), before -> {
            if (before.severity() != Severity.HINT) {
                throw new Refused("reason", "这不是待核实的提示");
            }
            return fault ? before.confirmed(today(), book.due(today(), before.term()), said) : before.dismissed(today(), actor.accountId(), said);
        });
    }

    /** Looked at again by a person: mended, or not yet. */
    @Transactional
    public Finding recheck(Actor actor, long finding, long version, boolean mended, String seen, Shown shown) {
        String said = Wording.of("seen", seen, "请写明复查看到的情况");
        Finding after = decide(actor, finding, version, mended ? "复查通过" : "复查不通过", Set.of(FindingState.MENDED), before -> mended ? before.rechecked(said) : before.reopened(said));
        evidence.add(actor, after.agency(), finding, Evidence.Purpose.RECHECKED, shown);
        return after;
    }

    /** Struck off (销号), after somebody or the machine saw that it is mended. */
    @Transactional
    public Finding close(Actor actor, long finding, long version, String word) {
        String said = word.isBlank() ? "同意销号" : Wording.of("word", word, "");
        return decide(actor, finding, version, "销号", Set.of(FindingState.RECHECKED), before -> before.closed(today(), actor.accountId(), said));
    }

    /** Open again. What had ended gets a term of its own from today; what had not keeps the one it had. */
    @Transactional
    public Finding reopen(Actor actor, long finding, long version, String reason) {
        String said = Wording.of("reason", reason, "请写明重新打开的理由");
        return decide(actor, finding, version, "重新打开", Set.of(FindingState.MENDED, FindingState.RECHECKED, FindingState.CLOSED, FindingState.DISMISSED),
                before -> before.state().isEnded() ? before.reopened(today(), book.due(today(), before.term()), said) : before.reopened(said));
    }

    private Finding decide(Actor actor, long finding, long version, String what, Set<FindingState> from, UnaryOperator<Finding> change) {
        return book.change(actor, finding, version, what, before -> {
            if (!from.contains(before.state())) {
                throw new Overtaken("这个问题");
            }
            if (evidence.hadAHand(actor, finding)) {
                throw new Refused("", "您说明或者整改过这个问题，应由其他人员认定、复查和销号");
            }
            return change.apply(before);
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
