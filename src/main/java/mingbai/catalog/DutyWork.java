package mingbai.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import mingbai.almanac.Almanac;
import mingbai.catalog.DutyWorkTable.Reached;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the duties up to date: on a new day (the next period begins, an agency ends), after a notice on holidays, after a change of catalogs, and
 * for agencies whose counting was set. How far it got is written after the rows: a crash in between does the same again, which changes nothing.
 */
@Component
class DutyWork extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(DutyWork.class);

    private final ComputeDuties compute;
    private final CatalogReading catalog;
    private final Almanac almanac;
    private final CountingTable counting;
    private final DutyWorkTable table;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    DutyWork(ComputeDuties compute, CatalogReading catalog, Almanac almanac, CountingTable counting, DutyWorkTable table, Clock clock,
            PlatformTransactionManager transactions) {
        super("duties", Duration.ofSeconds(20), Duration.ofSeconds(30));
        this.compute = compute;
        this.catalog = catalog;
        this.almanac = almanac;
        this.counting = counting;
        this.table = table;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    @Override
    protected void look() {
        follow();
    }

    private record Todo(Reached before, Reached now, Set<String> agencies) {

        /** A notice on holidays is told of by the almanac; on a first look there is nobody to tell. */
        boolean tells() {
            return before.catalog() >= 0 && before.calendar() == now.calendar();
        }
    }

    /** One look. @return what was written */
    ComputeDuties.Tally follow() {
        Todo todo = reading.execute(status -> todo());
        ComputeDuties.Tally written = todo.agencies.isEmpty() ? ComputeDuties.Tally.NONE : compute.of(todo.agencies, todo.tells());
        if (!todo.now.equals(todo.before)) {
            writing.executeWithoutResult(status -> table.write(todo.now));
            LOG.info("duties follow day {}, catalog {}, calendar {}: {}", todo.now.day(), todo.now.catalog(), todo.now.calendar(), written);
        }
        return written;
    }

    private Todo todo() {
        Reached before = table.read();
        LocalDate today = LocalDate.now(clock);
        Reached now = new Reached(today.isAfter(before.day()) ? today : before.day(), catalog.version(), almanac.version());
        if (!now.day().equals(before.day()) || now.calendar() != before.calendar()) {
            return new Todo(before, now, counting.all().keySet());
        }
        Set<String> agencies = new LinkedHashSet<>(counting.stale());
        if (now.catalog() != before.catalog()) {
            agencies.addAll(catalog.agenciesTouchedSince(before.catalog()));
        }
        return new Todo(before, now, agencies);
    }
}
