package mingbai.request;

/**
 * Whether a body takes requests today, and if not, who does instead.
 *
 * @param code  of the body that was asked for
 * @param other code of the one that takes requests in its place, "" when nobody does
 */
public record Addressee(String code, String name, Standing standing, String other, String otherName) {

    /** Why a body takes requests or does not. */
    public enum Standing {
        TAKES,
        /** A town or department acts for it (代管). */
        ACTED_FOR,
        /** Abolished; its duties may have gone to another (Art. 10). */
        GONE,
        /** No administrative organ (Art. 55). */
        NO_ORGAN
    }

    public boolean takes() {
        return standing == Standing.TAKES;
    }
}
