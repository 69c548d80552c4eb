package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.catalog.DutyPlan.OnRecord;
import mingbai.catalog.DutyPlan.Owed;
import mingbai.catalog.reading.CatalogReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the duties of many agencies and writes what differs, at most {@link #ROWS} rows a transaction. An agency's turn is taken before its
 * rows are read, so that a publication in between is never undone; catalog and calendar are read again when they changed meanwhile.
 */
@Component
public class ComputeDuties {

    static final int ROWS = 500;
    /** Nobody else writes while a transaction runs: it stays short also where nothing differs. */
    private static final int AGENCIES = 20;

    private final CatalogReading catalog;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final DutyTable duties;
    private final DutyRecordTable records;
    private final CountingTable counting;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final Clock clock;

    ComputeDuties(CatalogReading catalog, AgencyReading agencies, Almanac almanac, DutyTable duties, DutyRecordTable records, CountingTable counting,
            PlatformTransactionManager transactions, Clock clock) {
        this.catalog = catalog;
        this.agencies = agencies;
        this.almanac = almanac;
        this.duties = duties;
        this.records = records;
        this.counting = counting;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** Rows made, changed and dropped. */
    public record Tally(int fresh, int changed, int gone) {

        Tally plus(DutyTable.Difference written) {
            return new Tally(fresh + written.fresh().size(), changed + written.changed().size(), gone + written.gone().size());
        }
    }

    /** Every agency whose duties are counted. */
    public Tally all() {
        return of(reading.execute(status -> counting.all()).keySet());
    }

    /** Those of these whose duties are counted; the others are passed over. */
    public Tally of(Collection<String> codes) {
        Run run = new Run(new ArrayDeque<>(codes.stream().distinct().sorted().toList()), LocalDate.now(clock));
        run.load();
        while (!run.waiting.isEmpty()) {
            transaction.executeWithoutResult(status -> run.batch());
            run.tally = run.afterBatch;
        }
        return run.tally;
    }

    /** One computation: what it works from, and how far it got. */
    private final class Run {

        private final Deque<String> waiting;
        private final LocalDate today;
        private Tally tally = new Tally(0, 0, 0);
        private Tally afterBatch = tally;
        private long catalogVersion;
        private long calendarVersion;
        private DutyClock dates = new DutyClock(almanac.calendar());
        private Map<String, RenewDuties.Life> lives = new HashMap<>();
        private Map<String, Map<String, List<Matter>>> matters = new HashMap<>();

        Run(Deque<String> waiting, LocalDate today) {
            this.waiting = waiting;
            this.today = today;
        }

        void load() {
            reading.executeWithoutResult(status -> {
                catalogVersion = catalog.version();
                calendarVersion = almanac.version();
                dates = new DutyClock(almanac.calendar());
                lives = lives(waiting);
                matters = byCode(catalog.historyOf(waiting));
            });
        }

        void batch() {
            if (catalog.version() != catalogVersion || almanac.version() != calendarVersion) {
                load();
            }
            List<String> done = new ArrayList<>();
            List<Duty> fresh = new ArrayList<>(ROWS);
            List<DutyTable.Stored> changed = new ArrayList<>();
            List<Long> gone = new ArrayList<>();
            Tally counted = tally;
            for (String agency : waiting) {
                int room = ROWS - fresh.size() - changed.size() - gone.size();
                if (room == 0 || done.size() == AGENCIES) {
                    break;
                }
                DutyTable.Difference whole = difference(agency);
                DutyTable.Difference part = whole.atMost(room);
                fresh.addAll(part.fresh());
                changed.addAll(part.changed());
                gone.addAll(part.gone());
                counted = counted.plus(part);
                if (part != whole) {
                    break; // the rest of this agency is found again in the next transaction
                }
                done.add(agency);
            }
            duties.write(fresh, changed, gone);
            counting.computed(done);
            afterBatch = counted;
            waiting.removeAll(done);
        }

        private DutyTable.Difference difference(String agency) {
            RenewDuties.Life life = lives.get(agency);
            LocalDate counted = counting.takeTurn(agency).orElse(null);
            if (life == null || counted == null) {
                return new DutyTable.Difference(List.of(), List.of(), List.of(), List.of());
            }
            Map<String, OnRecord> record = records.of(agency);
            List<Duty> planned = new ArrayList<>();
            matters.getOrDefault(agency, Map.of()).forEach((code, versions) -> planned.addAll(DutyPlan.of(new Owed(agency, life.owedBy(), code, versions),
                    life.days(counted, today), dates, record.getOrDefault(code, OnRecord.NOTHING))));
            return DutyTable.Difference.between(duties.of(agency), planned);
        }
    }

    private Map<String, RenewDuties.Life> lives(Collection<String> codes) {
        Map<String, RenewDuties.Life> lives = new HashMap<>();
        for (Agency agency : agencies.byCodes(codes)) {
            boolean followed = !agency.facts().successor().isEmpty();
            lives.put(agency.code(), RenewDuties.Life.of(agency, followed ? agencies.successorOf(agency.code()) : agency.code()));
        }
        return lives;
    }

    private static Map<String, Map<String, List<Matter>>> byCode(Map<String, List<Matter>> histories) {
        Map<String, Map<String, List<Matter>>> found = new HashMap<>();
        histories.forEach((agency, history) -> {
            Map<String, List<Matter>> byCode = new LinkedHashMap<>();
            history.forEach(matter -> byCode.computeIfAbsent(matter.code(), code -> new ArrayList<>(1)).add(matter));
            found.put(agency, byCode);
        });
        return found;
    }
}
