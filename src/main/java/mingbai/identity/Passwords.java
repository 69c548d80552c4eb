package mingbai.identity;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords with Argon2id. A comparison costs the same whether there is such an account or not, and only as many
 * run side by side as there are cores, so that a flood of sign-ins cannot use up the memory (19 MiB each).
 */
@Component
public class Passwords {

    /** No I, O, 0, 1: to be read from paper or over the telephone. 32 characters, 5 bits each. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int ONE_TIME_LENGTH = 16; // 80 bits

    private final Argon2PasswordEncoder strong = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    /** For passwords made by the program: 80 random bits are not guessed at any speed. */
    private final Argon2PasswordEncoder light = new Argon2PasswordEncoder(16, 32, 1, 1_024, 1);
    private final SecureRandom random = new SecureRandom();
    private final Semaphore atOnce = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobodys = strong.encode("nobody's password");

    String hash(String password) {
        return guarded(() -> strong.encode(password));
    }

    String hashOneTime(String password) {
        return light.encode(normal(password));
    }

    /** A one-time password such as {@code K7QM-2XWP-9RTA-HC4E}. */
    public String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Compares, and takes as long for an unknown account (no hash) and a one-time password as for any other. */
    boolean matches(String password, @Nullable String hash) {
        boolean oneTime = hash != null && hash.contains("m=1024,");
        return guarded(() -> {
            boolean same = hash != null && (oneTime ? strong.matches(normal(password), hash) : strong.matches(password, hash));
            if (hash == null || oneTime) {
                strong.matches(password, nobodys);
            }
            return same;
        });
    }

    /** A one-time password may be typed in small letters and without its hyphens. */
    private static String normal(String oneTime) {
        return oneTime.replace("-", "").strip().toUpperCase(java.util.Locale.ROOT);
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
