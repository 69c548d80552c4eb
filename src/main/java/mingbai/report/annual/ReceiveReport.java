package mingbai.report.annual;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Act;
import mingbai.ledger.ActKind;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.LedgeredState;
import mingbai.ledger.Touched;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one annual report that was sent in; what it said before stays as an earlier version. */
@Component
class ReceiveReport {

    /** What became of it. */
    enum Fate { TAKEN, CHANGED, UNCHANGED }

    private enum Received implements ActKind {
        RECEIVED;

        @Override
        public String key() {
            return "annual.received";
        }

        @Override
        public boolean isPublic() {
            return false;
        }
    }

    private final ReceivedTable table;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ReceiveReport(ReceivedTable table, Ledger ledger, Ids ids, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    static LedgeredState receivedReportState(ReceivedTable table) {
        return LedgeredState.of(ReceivedReport.KIND, table::each);
    }

    /** @param report with the code of its agency */
    @Transactional
    public Fate run(Actor actor, AnnualReport report, String fileDigest) {
        Optional<ReceivedReport> there = table.live(report.agency(), report.year());
        if (there.filter(old -> old.says(report)).isPresent()) {
            return Fate.UNCHANGED;
        }
        List<Touched> touched = new ArrayList<>();
        there.map(ReceivedReport::replaced).ifPresent(old -> {
            table.replace(old);
            touched.add(old.touched());
        });
        ReceivedReport now = there.map(old -> old.followedBy(ids.next(), report, fileDigest, actor, clock.millis()))
                .orElseGet(() -> ReceivedReport.first(ids.next(), report, fileDigest, actor, clock.millis()));
        table.insert(now);
        touched.add(now.touched());
        ledger.record(new Act(Received.RECEIVED, actor, report.agency(), Map.of("year", report.year(), "fileDigest", fileDigest), touched));
        return there.isPresent() ? Fate.CHANGED : Fate.TAKEN;
    }
}
