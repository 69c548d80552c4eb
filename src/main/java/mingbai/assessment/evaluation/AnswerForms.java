package mingbai.assessment.evaluation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import mingbai.storage.SealedFiles;
import mingbai.storage.SealingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The seal each shown questionnaire carries: when it was shown, and a little sum. It is stored nowhere; only the seals of forms that were sent in are remembered
 * for a day, so that each can be sent in once. Seals hold on every node and over a restart.
 */
@Component
public class AnswerForms {

    /** Nobody reads and answers faster; a program does. */
    static final Duration FASTEST = Duration.ofSeconds(5);
    static final Duration LASTS = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NUMBERS = "零一二三四五六七八九";

    private final SealedFiles seals;
    private final Clock clock;

    /** @param clock by which forms are shown; the demonstration shows some a little before */
    public AnswerForms(SealedFiles seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** A form as it was shown. @param nonce told apart by it */
    public record Shown(long at, String nonce, int first, int second) {

        /** In words, so that a screen reader reads it and a simple program does not. */
        public String sum() {
            return NUMBERS.charAt(first) + "加" + NUMBERS.charAt(second) + "等于几？请填阿拉伯数字";
        }
    }

    public record Sealed(String seal, Shown shown) {}

    public Sealed fresh(long evaluation, String unit) {
        byte[] nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        Shown shown = new Shown(clock.millis(), HexFormat.of().formatHex(nonce), 1 + RANDOM.nextInt(9), 1 + RANDOM.nextInt(9));
        return new Sealed(seals.seal(purpose(evaluation, unit), shown.at() + " " + shown.nonce() + " " + shown.first() + " " + shown.second()), shown);
    }

    /** What the seal says, or null for one that is not ours, of another page, or too old. */
    @Nullable Shown opened(long evaluation, String unit, String seal) {
        if (seal.length() > 500) {
            return null;
        }
        try {
            String[] parts = seals.open(purpose(evaluation, unit), seal).split(" ");
            Shown shown = new Shown(Long.parseLong(parts[0]), parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
            return clock.millis() - shown.at() > LASTS.toMillis() ? null : shown;
        } catch (SealingRefused e) {
            return null;
        }
    }

    boolean tooFast(Shown shown) {
        return clock.millis() - shown.at() < FASTEST.toMillis();
    }

    private static String purpose(long evaluation, String unit) {
        return "evaluation " + evaluation + " " + unit;
    }
}
