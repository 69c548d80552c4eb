package mingbai.operations;

import java.time.Duration;
import mingbai.ledger.Published;
import mingbai.ledger.Tails;
import mingbai.ledger.reading.LedgerReading;
import org.springframework.stereotype.Component;

/**
 * Waits until every act recorded so far is sealed and the readers of the ledger (the indexes among them) have taken it, so that a
 * command that follows sees what the one before it did.
 */
@Component
class CaughtUp {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final LedgerReading reading;
    private final Published published;
    private final Tails tails;

    CaughtUp(LedgerReading reading, Published published, Tails tails) {
        this.reading = reading;
        this.published = published;
        this.tails = tails;
    }

    /** @return whether it came so far before the console was told to stop */
    boolean await(Console console) throws InterruptedException {
        while (reading.counts().waiting() > 0) {
            if (console.stopped()) {
                return false;
            }
            console.progress(reading.counts().waiting() + " acts wait to be put in order …");
            Thread.sleep(50);
        }
        long size = published.size();
        for (Tails.Standing standing : tails.standings()) {
            while (size > 0 && !tails.await(standing.name(), size - 1, GLANCE)) {
                if (console.stopped()) {
                    return false;
                }
                tell(standing.name(), console);
            }
        }
        return true;
    }

    private void tell(String name, Console console) {
        tails.standings().stream().filter(now -> now.name().equals(name)).findFirst().ifPresent(now -> {
            if (!now.trouble().isEmpty()) {
                throw new CouldNotBeDone("the reader '" + name + "' of the ledger does not get on: " + now.trouble() + "; see the log");
            }
            console.progress(name + ": " + now.behind() + " acts to go …");
        });
    }
}
