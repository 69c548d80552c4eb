package mingbai.statistics.closing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import mingbai.figure.Asked;
import mingbai.figure.FigureReading;
import mingbai.figure.Measure;
import mingbai.figure.MeasureList;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.ledger.Rounds;
import mingbai.statistics.closing.Differences.Tally;
import mingbai.statistics.closing.FrozenFile.Written;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.Overtaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts periods that are being closed, one measure after the other; after a restart it goes on where it stopped. The list of records is written and hashed
 * before the transaction that keeps it; value and sums are those of the list.
 */
@Component
public class CloseWork extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(CloseWork.class);

    private final ClosingTable closings;
    private final MeasureList measures;
    private final FigureReading figures;
    private final Differences differences;
    private final FileStore files;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final ReentrantLock one = new ReentrantLock();

    CloseWork(ClosingTable closings, MeasureList measures, FigureReading figures, Differences differences, FileStore files, Ledger ledger, Clock clock,
            PlatformTransactionManager transactions) {
        super("closings", Duration.ofSeconds(15), Duration.ofSeconds(10));
        this.closings = closings;
        this.measures = measures;
        this.figures = figures;
        this.differences = differences;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    protected void look() {
        finish();
    }

    /** Counts all that are begun, to their end; one that fails keeps no other waiting and is tried again in the next round. */
    public void finish() {
        one.lock();
        try {
            List<Closing> counting = reading.execute(status -> closings.counting());
            counting.forEach(this::count);
        } finally {
            one.unlock();
        }
    }

    private void count(Closing closing) {
        try {
            Set<String> done = reading.execute(status -> closings.frozen(closing.id()).stream().map(Frozen::measure).collect(Collectors.toSet()));
            Optional<Closing> before = reading.execute(status -> closings.versions(closing.agency(), closing.period()).stream()
                    .filter(version -> version.number() < closing.number()).findFirst());
            measures.all().stream().filter(measure -> !done.contains(measure.key())).forEach(measure -> freeze(closing, measure, before));
            writing.executeWithoutResult(status -> close(closing));
            LOG.info("figures of {} for {} are closed, version {}", closing.agency(), closing.period().code(), closing.number());
        } catch (DuplicateKeyException | Overtaken e) {
            LOG.info("closing {} is counted by another node", closing.id());
        } catch (RuntimeException e) {
            LOG.warn("closing {} of {} was not counted", closing.id(), closing.agency(), e);
        }
    }

    private void freeze(Closing closing, Measure measure, Optional<Closing> before) {
        Asked asked = Asked.of(closing.agencies(), closing.period());
        try {
            Path list = Files.createTempFile("mingbai-closing", ".csv.gz");
            try {
                Written written = FrozenFile.write(list, figures, measure, asked);
                StoredFile stored;
                try (InputStream content = Files.newInputStream(list)) {
                    stored = files.put(content, measure.key() + ".csv.gz");
                }
                Optional<Tally> changed = before.map(version -> differences.tally(version.id(), measure.key(), list));
                Frozen frozen = new Frozen(measure.key(), measure.title(), written.value(), written.records(), stored.hash(), written.byAgency(),
                        changed.map(Tally::added).orElse(null), changed.map(Tally::removed).orElse(null), clock.instant());
                writing.executeWithoutResult(status -> {
                    files.register(stored, ClosingOwners.ClosingFiles.KIND);
                    closings.insert(closing.id(), frozen);
                });
            } finally {
                Files.deleteIfExists(list);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close(Closing counting) {
        List<Frozen> frozen = closings.frozen(counting.id());
        Closing closed = counting.closed(frozen.size(), clock.instant());
        closings.close(closed);
        Actor actor = Actor.of(counting.account(), counting.name(), counting.agency());
        ledger.record(Act.of(ClosingAct.CLOSED, actor, counting.agency(), Map.of("closing", Long.toString(counting.id()), "from", counting.period().from().toString(), "to",
                counting.period().to().toString(), "number", counting.number()), closed.touched(frozen)));
    }
}
