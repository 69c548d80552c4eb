package mingbai.catalog;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingbai.catalog.DutyRecordTable.Move;
import mingbai.catalog.DutyRecordTable.Pair;
import mingbai.catalog.events.DutyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a published document to the duty it really discharges, where its days and title point to another. */
@Component
public class MoveDischarge {

    private final DutyTable duties;
    private final CountingTable counting;
    private final DutyRecordTable records;
    private final RenewDuties renew;
    private final Ledger ledger;
    private final Clock clock;

    MoveDischarge(DutyTable duties, CountingTable counting, DutyRecordTable records, RenewDuties renew, Ledger ledger, Clock clock) {
        this.duties = duties;
        this.counting = counting;
        this.records = records;
        this.renew = renew;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param to the duty, which the agency of the document owes itself or took over */
    @Transactional
    public void move(Actor actor, long document, long to, String reason) {
        DutyChecks.requireReason(reason, "请说明这份文件为什么属于这一期。");
        DutyTable.Stored target = duties.find(to);
        if (target == null) {
            throw new NotFound();
        }
        Duty duty = target.duty();
        String owner = duty.owedBy();
        String matter = records.matterOf(document, owner).orElseThrow(() -> new Refused("document", "本机关没有公开过这份文件，请核对。"));
        Optional<Move> before = records.move(document, owner);
        Stream.of(owner, duty.agency(), before.map(Move::agency).orElse(owner)).distinct().sorted().forEach(counting::takeTurn);
        Move move = new Move(document, owner, duty.agency(), duty.matter(), duty.period(), reason.strip(), before.map(Move::version).orElse(0L) + 1);
        records.write(move, actor, clock.millis());
        Set<Pair> concerned = new TreeSet<>(Pair.IN_TURN);
        concerned.add(new Pair(owner, matter));
        before.ifPresent(old -> concerned.add(new Pair(old.agency(), old.matter())));
        concerned.add(new Pair(duty.agency(), duty.matter()));
        concerned.forEach(pair -> renew.renew(pair.agency(), pair.matter()));
        ledger.record(Act.of(DutyActs.DISCHARGE_MOVED, actor, owner, Map.of("document", Long.toString(document), "matter", duty.matter(), "period", duty.period()),
                move.touched()));
    }
}
