package mingbai.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import mingbai.ledger.reading.LedgerReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds one {@link Tail} on its own thread: waits for the log to grow, hands over, remembers; what fails is handed over again. */
final class Follower {

    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration KEPT_EVERY = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Tail tail;
    private final LedgerReading reading;
    private final ReaderTable readers;
    private final Published published;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private Thread thread = new Thread();
    private volatile String trouble = "";
    private volatile long taken; // seq wanted next, as far as this run knows
    private long kept; // seq wanted next, as the ledger keeps it
    private long keptAt;
    private boolean toldAhead;

    Follower(Tail tail, LedgerReading reading, ReaderTable readers, Published published) {
        this.tail = tail;
        this.reading = reading;
        this.readers = readers;
        this.published = published;
    }

    String name() {
        return tail.name();
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("tail-" + tail.name()).start(this::run);
    }

    void tellToStop() {
        stopping.countDown();
    }

    void join() {
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Tails.Standing standing() {
        return new Tails.Standing(tail.name(), taken, Math.max(0, published.size() - taken), trouble);
    }

    boolean await(long seq, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (taken <= seq && left > 0) {
                left = moved.awaitNanos(left);
            }
            return taken > seq;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        boolean begun = false;
        while (stopping.getCount() > 0) {
            try {
                if (!begun) {
                    begin();
                    begun = true;
                }
                step();
                pause = FIRST_PAUSE;
                trouble = "";
            } catch (Throwable e) { // also an Error of an index or a library: the reader goes on from the same act
                if (stopping.getCount() == 0) {
                    break; // what it was in the middle of comes again at the next start
                }
                trouble = String.valueOf(e);
                LOG.error("reader '{}' of the ledger could not take the acts from {} on; handed over again in {}", tail.name(), taken, pause, e);
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
        end();
    }

    private void end() {
        try {
            if (tail.position().isEmpty()) {
                keep();
            }
        } catch (RuntimeException e) {
            LOG.warn("the position of reader '{}' could not be kept; acts from {} on come again at the next start", tail.name(), kept, e);
        }
    }

    private void begin() {
        kept = tail.position().isPresent() ? 0 : readers.position(tail.name());
        keptAt = System.nanoTime();
        moveTo(kept);
    }

    private void step() {
        long next = tail.position().orElse(taken);
        moveTo(next);
        tellIfAhead(next);
        if (tail.position().isEmpty() && System.nanoTime() - keptAt > KEPT_EVERY.toNanos()) {
            keep();
        }
        if (!published.awaitMoreThan(next, GLANCE)) {
            return;
        }
        List<SequencedAct> acts = reading.acts(next, BATCH);
        if (acts.isEmpty()) {
            throw new IllegalStateException("the published log holds " + published.size() + " acts, none of them at " + next);
        }
        tail.accept(acts);
        long reached = acts.getLast().seq() + 1;
        moveTo(reached);
    }

    /** Now and then, since each time is a write transaction: after a crash the acts of the last seconds come again. */
    private void keep() {
        if (taken != kept) {
            readers.advance(tail.name(), taken);
            kept = taken;
        }
        keptAt = System.nanoTime();
    }

    private void moveTo(long position) {
        if (taken == position) {
            return;
        }
        lock.lock();
        try {
            taken = position;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A reader that keeps its own position outside the database is ahead after the database was restored from a backup. */
    private void tellIfAhead(long next) {
        if (next > published.size() && !toldAhead) {
            toldAhead = true;
            LOG.error("reader '{}' of the ledger has read up to {}, but the log ends at {}: what it made is newer than the database and must be "
                    + "made anew (./mingbai reindex)", tail.name(), next, published.size());
        }
    }

    private void rest(Duration pause) {
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
