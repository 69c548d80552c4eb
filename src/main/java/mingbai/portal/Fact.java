package mingbai.portal;

/** One line of a table of facts; an address makes the value a link. {@code wide} takes the whole width. */
public record Fact(String label, String value, String address, boolean wide) {

    static Fact of(String label, String value) {
        return new Fact(label, value, "", false);
    }

    static Fact wide(String label, String value) {
        return new Fact(label, value, "", true);
    }
}
