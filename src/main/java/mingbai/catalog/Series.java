package mingbai.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of one matter in one place, no two of which hold on the same day. Says what has to be written when one comes or the matter ends. */
final class Series {

    private final List<MatterVersion> versions;

    Series(List<MatterVersion> versions) {
        this.versions = versions.stream().sorted(Comparator.comparing(MatterVersion::effectiveOn)).toList();
    }

    List<MatterVersion> versions() {
        return versions;
    }

    Optional<MatterVersion> on(LocalDate day) {
        return versions.stream().filter(version -> version.inForceOn(day)).findFirst();
    }

    /**
     * A version that holds from its day of effect until the next one takes over; what held on that day ends the day before.
     *
     * @return the rows to write, none when it says what already holds; a fresh one has version 1
     */
    List<MatterVersion> put(MatterVersion fresh) {
        LocalDate day = fresh.effectiveOn();
        Optional<MatterVersion> before = on(day);
        if (before.isPresent() && before.get().saysTheSameAs(fresh)) {
            return List.of();
        }
        @Nullable LocalDate last = before.map(version -> Optional.ofNullable(version.endsOn())).orElseGet(() -> dayBeforeNext(day)).orElse(null);
        Optional<MatterVersion> sameDay = versions.stream().filter(version -> version.effectiveOn().equals(day)).findFirst();
        if (sameDay.isPresent()) {
            return List.of(sameDay.get().saying(fresh, last));
        }
        List<MatterVersion> written = new ArrayList<>();
        before.ifPresent(version -> written.add(version.until(day.minusDays(1), "")));
        written.add(new MatterVersion(fresh.id(), fresh.standard(), fresh.agency(), fresh.code(), fresh.kind(), fresh.facts(), fresh.changed(), fresh.reason(),
                day, last, "", 1));
        return written;
    }

    private Optional<LocalDate> dayBeforeNext(LocalDate day) {
        return versions.stream().filter(MatterVersion::everHolds).map(MatterVersion::effectiveOn).filter(next -> next.isAfter(day)).findFirst()
                .map(next -> next.minusDays(1));
    }

    /** Ends with that day; versions that would have begun later never hold. */
    List<MatterVersion> end(LocalDate lastDay, String reason) {
        List<MatterVersion> written = new ArrayList<>();
        for (MatterVersion version : versions) {
            if (version.effectiveOn().isAfter(lastDay) && version.everHolds()) {
                written.add(version.until(version.effectiveOn().minusDays(1), reason));
            } else if (version.inForceOn(lastDay) && !Objects.equals(version.endsOn(), lastDay)) {
                written.add(version.until(lastDay, reason));
            }
        }
        return written;
    }
}
