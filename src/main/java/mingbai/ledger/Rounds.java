package mingbai.ledger;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work the program does again and again while it runs: one look, a pause, the next look. A look that fails is logged and tried again after the
 * pause. Extend it, name it, and write {@link #look}: the rows in the database are the schedule, so a restart loses nothing.
 */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> { });

    /** @param first how long to wait after the start before the first look */
    protected Rounds(String name, Duration first, Duration pause) {
        this.name = name;
        this.first = first;
        this.pause = pause;
    }

    /** One look: does what has fallen due. */
    protected abstract void look();

    private void run() {
        try {
            Thread.sleep(first);
            while (running) {
                lookOnce();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("{} failed, next try in {}: {}", name, pause, e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
