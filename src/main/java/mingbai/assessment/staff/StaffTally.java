package mingbai.assessment.staff;

import java.util.List;

/** How many acts of a kind there are, how many of these can be judged, and how many of the judged were in order. */
public record StaffTally(long all, long judged, long good) {

    public static StaffTally of(List<StaffAct> acts) {
        return new StaffTally(acts.size(), acts.stream().filter(act -> act.standing() != StaffAct.Standing.NOT_JUDGED).count(),
                acts.stream().filter(act -> act.standing() == StaffAct.Standing.GOOD).count());
    }

    public static StaffTally of(List<StaffAct> acts, StaffAct.Kind kind) {
        return of(acts.stream().filter(act -> act.kind() == kind).toList());
    }

    public long bad() {
        return judged - good;
    }

    /** The share in order in whole per mille, rounded down; 0 of nothing. */
    public long perMille() {
        return judged == 0 ? 0 : good * 1_000 / judged;
    }
}
