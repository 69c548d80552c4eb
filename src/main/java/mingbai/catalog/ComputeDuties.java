package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.catalog.DutyTable.Difference;
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
    private final TellMovedDuties moved;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final Clock clock;

    ComputeDuties(CatalogReading catalog, AgencyReading agencies, Almanac almanac, DutyTable duties, DutyRecordTable records, CountingTable counting,
            TellMovedDuties moved, PlatformTransactionManager transactions, Clock clock) {
        this.catalog = catalog;
        this.agencies = agencies;
        this.almanac = almanac;
        this.duties = duties;
        this.records = records;
        this.counting = counting;
        this.moved = moved;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** Rows made, changed and dropped. */
    public record Tally(int fresh, int changed, int gone) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Difference written) {
            return new Tally(fresh + written.fresh().size(), changed + written.changed().size(), gone + written.gone().size());
        }
    }

    /** Every agency whose duties are counted. */
    public Tally all() {
        return of(reading.execute(status -> counting.all()).keySet());
    }

    /** Those of these whose duties are counted; the others are passed over. */
    public Tally of(Collection<String> codes) {
        return of(codes, false);
    }

    /** @param tell whether the people concerned are told, once each computation, of open duties whose day moved */
    Tally of(Collection<String> codes, boolean tell) {
        Run run = new Run(new ArrayDeque<>(codes.stream().distinct().sorted().toList()), LocalDate.now(clock), tell);
        reading.executeWithoutResult(status -> run.inputs()); // the long read does not hold up those who write
        while (!run.waiting.isEmpty()) {
            Batch batch = transaction.execute(status -> run.batch());
            run.committed(batch);
        }
        return run.tally;
    }

    /** What one transaction wrote and which agencies it finished. */
    private static final class Batch {
        private final List<Duty> fresh = new ArrayList<>(ROWS);
        private final List<DutyTable.Stored> changed = new ArrayList<>();
        private final List<Long> gone = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        int room() {
            return ROWS - fresh.size() - changed.size() - gone.size();
        }

        boolean isFull() {
            return room() == 0 || done.size() == AGENCIES;
        }

        /** @return whether all of it had room; the rest is found again in the next transaction */
        boolean take(String agency, Difference whole) {
            Difference part = whole.atMost(room());
            fresh.addAll(part.fresh());
            changed.addAll(part.changed());
            gone.addAll(part.gone());
            if (part == whole) {
                done.add(agency);
            }
            return part == whole;
        }
    }

    /** One computation: what it works from, and how far it got. */
    private final class Run {

        private final Deque<String> waiting;
        private final LocalDate today;
        private final boolean tell;
        private final Set<String> told = new HashSet<>();
        private Tally tally = Tally.NONE;
        private long catalogVersion = -1;
        private long calendarVersion = -1;
        private DutyClock dates = new DutyClock(almanac.calendar());
        private Optional<DutyInputs> inputs = Optional.empty();

        Run(Deque<String> waiting, LocalDate today, boolean tell) {
            this.waiting = waiting;
            this.today = today;
            this.tell = tell;
        }

        private DutyInputs inputs() {
            long catalogNow = catalog.version();
            long calendarNow = almanac.version();
            if (inputs.isEmpty() || catalogNow != catalogVersion || calendarNow != calendarVersion) {
                catalogVersion = catalogNow;
                calendarVersion = calendarNow;
                dates = new DutyClock(almanac.calendar());
                inputs = Optional.of(DutyInputs.read(catalog, agencies, waiting, today));
            }
            return inputs.get();
        }

        Batch batch() {
            DutyInputs now = inputs();
            Batch batch = new Batch();
            for (String agency : waiting) {
                if (batch.isFull() || !batch.take(agency, difference(agency, now))) {
                    break;
                }
            }
            duties.write(batch.fresh, batch.changed, batch.gone);
            counting.computed(batch.done);
            return batch;
        }

        private Difference difference(String agency, DutyInputs now) {
            Optional<LocalDate> counted = counting.takeTurn(agency);
            if (counted.isEmpty()) {
                return Difference.NONE;
            }
            Difference difference = Difference.between(duties.of(agency), now.planned(agency, counted.get(), today, dates, records.of(agency)));
            if (tell && !difference.moved().isEmpty() && told.add(agency)) {
                moved.tell(difference.moved());
            }
            return difference;
        }

        void committed(Batch batch) {
            batch.done.forEach(waiting::remove);
            tally = tally.plus(new Difference(batch.fresh, batch.changed, batch.gone, List.of()));
        }
    }
}
