package mingbai.inquiry.hotline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Overtaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The only writer of calls: a batch, its calls and its one ledger line in one transaction. */
@Component
class CallBook {

    private final CallTable calls;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    CallBook(CallTable calls, Ledger ledger, Ids ids, Clock clock) {
        this.calls = calls;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where calls come from. @param digest SHA-256 of the file or message */
    record Origin(String kind, String digest) {}

    /** What became of rows. */
    record Written(int taken, int changed, int unchanged) {}

    /** Told by the call system: new ones are taken, changed ones told anew, the same ones left. @param rows each number once */
    @Transactional
    Written tell(Actor actor, Origin origin, List<ToldCall> rows) {
        Map<String, HotlineCall> known = calls.numbered(rows.stream().map(ToldCall::number).toList());
        long batch = ids.next();
        List<HotlineCall> fresh = new ArrayList<>();
        Map<HotlineCall, HotlineCall> changed = new LinkedHashMap<>();
        for (ToldCall row : rows) {
            HotlineCall before = known.get(row.number());
            if (before == null) {
                fresh.add(row.asCall(ids.next(), batch));
            } else if (!before.same(before.told(row, batch))) {
                changed.put(before, before.told(row, batch));
            }
        }
        keep(HotlineAct.TOLD, actor, origin, batch, fresh, changed);
        return new Written(fresh.size(), changed.size(), rows.size() - fresh.size() - changed.size());
    }

    /** One call changed by a person at the desk. @param after in a batch of its own */
    @Transactional
    void change(HotlineAct kind, Actor actor, HotlineCall before, HotlineCall after) {
        keep(kind, actor, new Origin("desk", ""), after.batch(), List.of(), Map.of(before, after));
    }

    private void keep(HotlineAct kind, Actor actor, Origin origin, long id, List<HotlineCall> fresh, Map<HotlineCall, HotlineCall> changed) {
        List<HotlineCall> all = new ArrayList<>(fresh);
        all.addAll(changed.values());
        if (all.isEmpty()) {
            return;
        }
        calls.insert(fresh);
        changed.forEach((before, after) -> {
            if (!calls.replace(before, after)) {
                throw new Overtaken("这件来电");
            }
        });
        CallBatch made = new CallBatch(id, origin.kind(), origin.digest(), all.size(), CallBatch.digest(all), actor.accountId(), actor.name(), clock.millis());
        calls.insert(made);
        ledger.record(Act.of(kind, actor, actor.agency(), Map.of("batch", Long.toString(id), "origin", origin.kind(), "source", origin.digest(), "calls", all.size()), made.touched()));
    }
}
