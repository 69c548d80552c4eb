package mingbai.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Days and moments as the norm writes them on pages: {@code 2026-03-02}, {@code 2026-03-02 09:30}; what is not known is empty. */
final class Written {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Written() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : LocalDate.ofInstant(at, zone).toString();
    }

    /** To the minute; only the day where the day was all an older system knew, which stands as midnight. */
    static String moment(@Nullable Instant at, ZoneId zone) {
        if (at == null) {
            return "";
        }
        ZonedDateTime local = at.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.toLocalDate().toString() : MINUTE.format(local);
    }
}
