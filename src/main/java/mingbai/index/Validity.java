package mingbai.index;

/** Whether what a text orders still holds (有效性). */
public enum Validity {
    VALID, EXPIRED, REPEALED;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
