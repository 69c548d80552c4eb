package mingbai.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published document that counts for a matter (履行): when it was written and first published, on which days it was published again (更正), when it ceased
 * to be public, and the period a person put it to, if one did.
 *
 * @param renewals in any order
 * @param movedTo code of the period, null where the document finds its duty by itself
 */
record Discharge(long document, String title, @Nullable LocalDate writtenOn, LocalDate publishedOn, List<LocalDate> renewals, @Nullable LocalDate endedOn,
        @Nullable String movedTo) {

    Discharge {
        renewals = List.copyOf(renewals);
    }

    /** The first day it was published on or after a change: that is when it told of the change. */
    Optional<LocalDate> toldOf(LocalDate change) {
        return Stream.concat(Stream.of(publishedOn), renewals.stream().filter(day -> !day.isBefore(publishedOn))).filter(day -> !day.isBefore(change))
                .min(LocalDate::compareTo);
    }

    boolean isLive() {
        return endedOn == null;
    }

    LocalDate day() {
        return writtenOn == null ? publishedOn : writtenOn;
    }
}
