package mingbai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that starts on Monday 2026-03-02 09:00 in China, runs on, and can be set. */
public final class SettableClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock REAL = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    public SettableClock() {
        restart();
    }

    /** Back to where every class of tests finds it. */
    void restart() {
        set(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    public void set(LocalDateTime local) {
        ahead = Duration.between(REAL.instant(), local.atZone(ZONE).toInstant());
    }

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(ahead);
    }

    @TestConfiguration
    static class Wiring {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}
