package mingbai.participation.survey;

import java.time.Duration;
import mingbai.ledger.Rounds;
import org.springframework.stereotype.Component;

/** Looks for boxes to be sealed while the program runs. */
@Component
class SealRounds extends Rounds {

    private final SealBoxes seal;

    SealRounds(SealBoxes seal) {
        super("sealing of answers", Duration.ofSeconds(45), Duration.ofMinutes(5));
        this.seal = seal;
    }

    @Override
    protected void look() {
        seal.run();
    }
}
