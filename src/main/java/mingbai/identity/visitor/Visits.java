package mingbai.identity.visitor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import mingbai.merkle.Hash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits of people without an account to one thing of theirs. A visit is a row, so that every node knows it; the browser holds a token, the row its hash. */
@Component
public class Visits {

    public static final Duration LASTS = Duration.ofMinutes(30);

    private final VisitTable table;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Visits(VisitTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param thing its id, or whatever the module knows it by */
    public record Visit(String kind, String thing) {}

    /** @return the token, for {@link VisitorCookie} */
    @Transactional
    public String begin(String kind, String thing) {
        return begin(kind, thing, LASTS);
    }

    @Transactional
    public String begin(String kind, String thing, Duration lasts) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        table.insert(hash(token), kind, thing, clock.millis() + lasts.toMillis(), clock.millis());
        return token;
    }

    /** The visit of this kind a token stands for, while it lasts. */
    @Transactional(readOnly = true)
    public Optional<Visit> of(String token, String kind) {
        return table.find(hash(token), kind, clock.millis());
    }

    @Transactional
    public void end(String token) {
        table.end(hash(token));
    }

    /** All visits to a thing: its code was renewed, or it is closed to the public. */
    @Transactional
    public void endAll(String kind, String thing) {
        table.endAll(kind, thing);
    }

    private static String hash(String token) {
        return Hash.sha256(token.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
