package mingbai.inquiry.concern;

import java.time.Clock;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.publication.Scrub;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A signal is judged (研判), again when more is known; once answered it is closed. */
@Component
public class JudgeSignal {

    private static final int WORDS = 2_000;

    private final SignalTable signals;
    private final ResponseTable responses;
    private final Ledger ledger;
    private final Clock clock;

    JudgeSignal(SignalTable signals, ResponseTable responses, Ledger ledger, Clock clock) {
        this.signals = signals;
        this.responses = responses;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void judge(Actor actor, long id, long version, @Nullable ConcernKind kind, String reasons) {
        Signal seen = seen(id, version);
        if (kind == null) {
            throw new Refused("kind", "请选择研判的结论");
        }
        if (reasons.length() > WORDS || kind == ConcernKind.NONE && reasons.isBlank()) {
            throw new Refused("reasons", kind == ConcernKind.NONE && reasons.isBlank() ? "请写明为什么不需要公开回应" : "最多" + WORDS + "字，现有" + reasons.length() + "字，请缩短");
        }
        if (kind == ConcernKind.NONE && !responses.ofSignal(id).isEmpty()) {
            throw new Refused("kind", "已经准备了回应，不能再改为不需要公开回应");
        }
        keep(ConcernAct.SIGNAL_JUDGED, actor, seen.judged(new Signal.Judgement(kind, Scrub.clean(reasons).strip(), clock.millis(), actor.name())));
    }

    /** The office is through with it: everything owed was done, or the words say why not. */
    @Transactional
    public void close(Actor actor, long id, long version, String words) {
        Signal seen = seen(id, version);
        if (seen.judgement() == null || words.isBlank() || words.length() > WORDS) {
            throw new Refused("words", seen.judgement() == null ? "请先研判" : "请写明办理的结果，最多" + WORDS + "字");
        }
        keep(ConcernAct.SIGNAL_CLOSED, actor, seen.closed(clock.millis(), Scrub.clean(words).strip()));
    }

    private Signal seen(long id, long version) {
        Signal signal = signals.find(id).orElseThrow(NotFound::new);
        if (signal.version() != version || signal.closedAt() != null) {
            throw new Overtaken("这条线索");
        }
        return signal;
    }

    private void keep(ConcernAct kind, Actor actor, Signal next) {
        signals.update(next);
        ledger.record(Act.of(kind, actor, next.agency(), Map.of("signal", Long.toString(next.id())), next.touched()));
    }
}
