package mingbai.inquiry.hotline;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.publication.Scrub;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A drawn call is checked by one person and looked at again by another, who agrees or gives it back. */
@Component
public class CheckCall {

    static final int NOTE = 500;

    private final CallSampleTable samples;
    private final Ledger ledger;
    private final Clock clock;

    CheckCall(CallSampleTable samples, Ledger ledger, Clock clock) {
        this.samples = samples;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param faults keys of the checklist that the call fails; unknown ones are left out */
    @Transactional
    public void check(Actor actor, long sample, int n, long version, Collection<String> faults, String note) {
        CallCheck seen = seen(sample, n, version, CallCheck.State.WAITING);
        List<String> found = CallChecklist.questions().keySet().stream().filter(faults::contains).toList();
        if (!found.isEmpty() && note.isBlank()) {
            throw new Refused("", "有问题的，请写明看到什么");
        }
        keep(actor, sample, seen.checked(found, words(note), new CallCheck.Look(actor.accountId(), actor.name(), clock.millis())));
    }

    /** @param note why it is given back; blank when agreed */
    @Transactional
    public void again(Actor actor, long sample, int n, long version, boolean agreed, String note) {
        CallCheck seen = seen(sample, n, version, CallCheck.State.CHECKED);
        CallCheck.Look first = seen.first();
        if (first != null && (first.account() == actor.accountId() || Long.valueOf(first.account()).equals(actor.inSteadOf()))) {
            throw new Refused("", "检查和复核应由两个人进行，请由另一个人复核");
        }
        if (!agreed && note.isBlank()) {
            throw new Refused("", "退回重查的，请写明理由");
        }
        keep(actor, sample, agreed ? seen.agreed(new CallCheck.Look(actor.accountId(), actor.name(), clock.millis())) : seen.back(words(note)));
    }

    private static String words(String note) {
        if (note.length() > NOTE) {
            throw new Refused("", "最多" + NOTE + "字，现有" + note.length() + "字，请缩短");
        }
        return Scrub.clean(note).strip();
    }

    private CallCheck seen(long sample, int n, long version, CallCheck.State state) {
        CallCheck check = samples.check(sample, n).orElseThrow(NotFound::new);
        if (check.version() != version || check.state() != state) {
            throw new Overtaken("这件抽查");
        }
        return check;
    }

    private void keep(Actor actor, long sample, CallCheck next) {
        samples.update(next);
        String agency = samples.find(sample).orElseThrow().agency();
        ledger.record(Act.of(HotlineAct.CHECKED, actor, agency, Map.of("sample", Long.toString(sample), "n", next.n()), next.touched()));
    }
}
