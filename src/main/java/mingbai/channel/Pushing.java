package mingbai.channel;

import java.time.Duration;
import mingbai.ledger.Rounds;
import org.springframework.stereotype.Component;

/** Sends what is due to other portals, again and again. */
@Component
class Pushing extends Rounds {

    private final SendPushes pushes;

    Pushing(SendPushes pushes) {
        super("pushes to other portals", Duration.ofSeconds(30), Duration.ofSeconds(20));
        this.pushes = pushes;
    }

    @Override
    protected void look() {
        pushes.send();
    }
}
