package mingbai.catalog.reading;

/** How many duties stand where; each number is that of the list with the same filter and state. */
public record DutyCounts(long coming, long due, long late, long done, long doneLate, long nothing, long excused) {

    public long of(DutyState state) {
        return switch (state) {
            case COMING -> coming;
            case DUE -> due;
            case LATE -> late;
            case DONE -> done;
            case DONE_LATE -> doneLate;
            case NOTHING -> nothing;
            case EXCUSED -> excused;
        };
    }

    /** Published or answered, in time or not. */
    public long answered() {
        return done + doneLate + nothing;
    }

    public long open() {
        return coming + due + late;
    }
}
