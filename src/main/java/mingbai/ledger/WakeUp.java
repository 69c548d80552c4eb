package mingbai.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the sequencer; many calls while it works are one. */
@Component
class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    void signal() {
        calls.release();
    }

    void await(Duration atMost) throws InterruptedException {
        calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        calls.drainPermits();
    }
}
