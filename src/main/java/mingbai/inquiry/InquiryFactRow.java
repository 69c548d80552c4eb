package mingbai.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact as it stands on record. @param takenBack null while it holds */
public record InquiryFactRow(long id, InquiryFact fact, long recordedBy, String recorder, Instant recordedAt, @Nullable Instant takenBack, String backReason) {

    public boolean holds() {
        return takenBack == null;
    }
}
