package mingbai.assessment.staff;

import java.time.LocalDate;

/**
 * From which share of acts in order on a person has which level.
 *
 * @param from      day of effect
 * @param minimum   judged acts below which nobody is given a level
 * @param excellent share in whole per mille, likewise {@code competent} and {@code basic}
 * @param confirmed whether the office in charge has confirmed the numbers
 */
public record StaffLevelRule(LocalDate from, long minimum, long excellent, long competent, long basic, String basis, boolean confirmed) {

    public StaffLevelRule {
        if (minimum < 1 || basic < 0 || competent < basic || excellent < competent || excellent > 1_000) {
            throw new IllegalArgumentException("Staff levels from " + from + ": the minimum must be at least 1, and 0 <= basic <= competent <= excellent <= 1000 per mille");
        }
    }

    /** The level of who did this: number alone earns nothing, and a share exactly at a limit has reached it. */
    public StaffLevel level(StaffTally tally) {
        if (tally.judged() < minimum) {
            return StaffLevel.NOT_JUDGED;
        }
        return reaches(tally, excellent) ? StaffLevel.EXCELLENT : reaches(tally, competent) ? StaffLevel.COMPETENT : reaches(tally, basic) ? StaffLevel.BASIC : StaffLevel.BELOW;
    }

    /** Without rounding: 949.9 per mille have not reached 950. */
    private static boolean reaches(StaffTally tally, long perMille) {
        return tally.good() * 1_000 >= perMille * tally.judged();
    }
}
