package mingbai.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the norm writes them: {@code 2026-03-02 09:30}. */
final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    static String minute(long epochMillis, ZoneId zone) {
        return MINUTE.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
    }
}
