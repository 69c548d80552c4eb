package mingbai.operations.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How bodies keep their terms: nearly all in time, one body in twelve carelessly. The same body, matter and period end the same way for the
 * same first day.
 */
final class Habits {

    private final LocalDate today;

    Habits(LocalDate today) {
        this.today = today;
    }

    /** The day the paper became public; empty where it is still owed. */
    Optional<LocalDate> publishedOn(Owed owed) {
        SplittableRandom random = new SplittableRandom((owed.unit().code() + owed.matter() + owed.period()).hashCode() * 31L);
        boolean met = random.nextInt(1_000) >= (isCareless(owed.unit()) ? 200 : 20);
        boolean early = random.nextInt(2) == 0;
        if (owed.due().isBefore(today)) {
            return met ? Optional.of(between(owed.from(), owed.due(), random)) : afterwards(owed, random);
        }
        LocalDate yesterday = today.minusDays(1);
        return met && early && owed.from().isBefore(yesterday) ? Optional.of(between(owed.from(), yesterday, random)) : Optional.empty();
    }

    static boolean isCareless(Unit unit) {
        return Math.floorMod(unit.code().hashCode(), 12) == 5;
    }

    /** Half of what was missed was made up for within four weeks. */
    private Optional<LocalDate> afterwards(Owed owed, SplittableRandom random) {
        LocalDate day = owed.due().plusDays(1 + random.nextInt(27));
        return random.nextBoolean() && day.isBefore(today) ? Optional.of(day) : Optional.empty();
    }

    /** A day after the first, at the latest the last; no week-end where that leaves a day. */
    private static LocalDate between(LocalDate after, LocalDate last, SplittableRandom random) {
        int span = (int) Math.max(1, after.until(last, ChronoUnit.DAYS));
        LocalDate day = Author.workday(after.plusDays(1 + random.nextInt(span)));
        return day.isAfter(after) ? day : last;
    }
}
