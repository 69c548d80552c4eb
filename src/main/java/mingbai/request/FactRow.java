package mingbai.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact as it is on record: who wrote it down when, and whether it was taken back. */
public record FactRow(long id, CaseFact fact, long recordedBy, String recorder, Instant recordedAt, @Nullable Instant takenBack, String reason) {

    public boolean holds() {
        return takenBack == null;
    }
}
