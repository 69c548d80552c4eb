package mingbai.figure;

import org.jspecify.annotations.Nullable;

/**
 * A figure that can be asked for: records of a source that meet a condition, counted or summed.
 *
 * @param key        as in templates and addresses, e.g. {@code request.received}; the part before the point is the group it is listed in
 * @param definition one sentence a citizen understands: what is counted, by which day, what is left out
 * @param condition  SQL over the source; may use {@code :from} and {@code :to} (first and last day, {@code varchar(10)}), {@code :fromMs} and
 *                   {@code :untilMs} (the same in milliseconds, the end exclusive), {@code :eve} (the day before the first), {@code :today}
 * @param amount     SQL of a whole number to be summed, null to count records
 * @param open       whether the public may see its records, by their public label
 * @param partOf     of records people keep: the measure whose records show that they were kept at all, so that none of this part is 0; null for none
 */
public record Measure(String key, String title, String definition, Unit unit, Source source, String condition, @Nullable String amount, WhenNone whenNone,
        boolean open, @Nullable Measure partOf) {

    public Measure(String key, String title, String definition, Unit unit, Source source, String condition, @Nullable String amount, WhenNone whenNone,
            boolean open) {
        this(key, title, definition, unit, source, condition, amount, whenNone, open, null);
    }

    public Measure {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+") || title.isBlank() || definition.isBlank()) {
            throw new IllegalArgumentException("measure '" + key + "' needs a key like request.received, a title and a definition");
        }
    }

    /** Counted records of which none counted is 0. */
    public static Measure count(String key, String title, String definition, Unit unit, Source source, String condition, boolean open) {
        return new Measure(key, title, definition, unit, source, condition, null, WhenNone.ZERO, open);
    }

    /** The same, of records that people keep. */
    public Measure keptByPeople() {
        return new Measure(key, title, definition, unit, source, condition, amount, WhenNone.NO_RECORD, open, partOf);
    }

    /** The same, of records that people keep in one book with those of the whole: where the book was kept, none of them is 0. */
    public Measure partOf(Measure whole) {
        return new Measure(key, title, definition, unit, source, condition, amount, WhenNone.NO_RECORD, open, whole);
    }

    public String group() {
        return key.substring(0, key.indexOf('.'));
    }

    public boolean knows(Dimension dimension) {
        return source.knows(dimension);
    }
}
