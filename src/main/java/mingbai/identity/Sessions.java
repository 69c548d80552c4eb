package mingbai.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in: a random token in the browser's cookie, its SHA-256 in the table, so that who reads the table cannot sign in. A
 * session ends after half an hour without a sign of life, and after twelve hours in any case; a new one begins at every sign-in.
 */
@Component
public class Sessions {

    static final Duration IDLE = Duration.ofMinutes(30); // GB/T 22239-2019 wants a limit; 15 to 30 minutes is usual
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionTable table;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Opens a session. @return its token, to be kept by the browser alone */
    @Transactional
    public String open(long account) {
        long now = clock.millis();
        table.deleteStale(now - LONGEST.toMillis(), now - IDLE.toMillis());
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        table.insert(digest(token), account, now);
        return token;
    }

    /** @param dueToNote whether the table should be told of this sign of life */
    record Live(Account account, boolean dueToNote) {}

    @Transactional(readOnly = true)
    Optional<Live> find(String token) {
        long now = clock.millis();
        return table.find(digest(token))
                .filter(open -> open.account().state() == Account.State.ACTIVE)
                .filter(open -> now - open.seenAt() < IDLE.toMillis() && now - open.startedAt() < LONGEST.toMillis())
                .map(open -> new Live(open.account(), now - open.seenAt() >= NOTED_EVERY.toMillis()));
    }

    @Transactional
    void noteSignOfLife(String token) {
        table.seen(digest(token), clock.millis());
    }

    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
