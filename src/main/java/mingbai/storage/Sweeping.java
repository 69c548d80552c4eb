package mingbai.storage;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sweeps orphaned files an hour after the start and every hour from then on. */
@Component
class Sweeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final SweepOrphans orphans;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> { });

    Sweeping(SweepOrphans orphans) {
        this.orphans = orphans;
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
                int removed = orphans.sweep();
                LOG.info("swept {} files that belong to nothing", removed);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("orphaned files could not be swept, next try in an hour: {}", e.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("sweeping").start(this::run);
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
