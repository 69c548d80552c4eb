package mingbai.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as pages write them, in the one zone there is (Asia/Shanghai): {@code 2026-03-02 09:30}, the form of the norm. */
public final class Times {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZONE);

    private Times() {}

    /** Empty for a moment nobody knows. */
    public static String minute(@Nullable Instant moment) {
        return moment == null ? "" : MINUTE.format(moment);
    }

    public static String minute(long epochMillis) {
        return MINUTE.format(Instant.ofEpochMilli(epochMillis));
    }

    public static String day(@Nullable Instant moment) {
        return moment == null ? "" : DAY.format(moment);
    }

    /** How long something has been waiting, in calendar days: {@code 今天} or {@code 已等待3天}. */
    public static String waited(Instant since, Instant now) {
        long days = Duration.between(since.atZone(ZONE).toLocalDate().atStartOfDay(ZONE), now.atZone(ZONE).toLocalDate().atStartOfDay(ZONE)).toDays();
        return days <= 0 ? "今天送来" : "已等待" + days + "天";
    }
}
