package mingbai.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published document that counts for a matter (履行): when it was written and first published, when last republished (更正), when it ceased
 * to be public, and the period a person put it to, if one did.
 *
 * @param movedTo code of the period, null where the document finds its duty by itself
 */
record Discharge(long document, String title, @Nullable LocalDate writtenOn, LocalDate publishedOn, LocalDate renewedOn, @Nullable LocalDate endedOn,
        @Nullable String movedTo) {

    boolean isLive() {
        return endedOn == null;
    }

    LocalDate day() {
        return writtenOn == null ? publishedOn : writtenOn;
    }
}
