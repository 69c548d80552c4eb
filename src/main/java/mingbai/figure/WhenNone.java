package mingbai.figure;

/** What it means when nothing is counted. */
public enum WhenNone {
    /** The program itself takes every case, so none counted is none: 0. */
    ZERO,
    /** People keep these records: none kept may be none done or none written down, and is said as 无记录. */
    NO_RECORD
}
