package mingbai.figure;

/**
 * A figure with what it was asked for.
 *
 * @param value   of a count the number of records, of a sum its amount
 * @param records how many records it is made of
 * @param kept    whether there are records to count at all, if not of this part then of the whole it is part of
 */
public record Figure(Measure measure, Asked asked, long value, long records, boolean kept) {

    public Figure(Measure measure, Asked asked, long value, long records) {
        this(measure, asked, value, records, records > 0);
    }

    /** The same, where the whole it is part of has records. */
    public Figure ofKeptRecords() {
        return new Figure(measure, asked, value, records, true);
    }

    public static final String NO_RECORD = "无记录";

    /** Whether nothing can be said: people keep these records, and none is there. */
    public boolean isNone() {
        return !kept && measure.whenNone() == WhenNone.NO_RECORD;
    }

    /** The number without its unit, or 无记录. */
    public String text() {
        return isNone() ? NO_RECORD : measure.unit().shown(value);
    }

    /** The number with its unit, or 无记录. */
    public String withUnit() {
        return isNone() ? NO_RECORD : text() + measure.unit().label();
    }
}
