package mingbai.participation.reading;

import java.time.Instant;
import java.time.ZoneId;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityState;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it stands in lists.
 *
 * @param begins null while it has no day
 * @param result public address of the result document, "" while there is none
 */
public record ActivityRow(long id, String number, String agency, ActivityKind kind, String title, ActivityState state, @Nullable Instant begins, @Nullable Instant ends,
        String result, Instant openedAt) {

    public String address() {
        return "/participation/" + number;
    }

    public String deskAddress() {
        return "/desk/participation/" + id;
    }

    /** The first day; "" while there is none. */
    public String from() {
        return Times.day(begins);
    }

    /** The last day, whole; "" while there is none. */
    public String until() {
        Instant end = ends;
        return end == null ? "" : Times.day(end.minusMillis(1));
    }

    public boolean oneDay() {
        ZoneId zone = Times.ZONE;
        return begins != null && ends != null && begins.atZone(zone).toLocalDate().equals(ends.minusMillis(1).atZone(zone).toLocalDate());
    }
}
