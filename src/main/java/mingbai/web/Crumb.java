package mingbai.web;

/** One step of the path above a page, from the home page down; the page itself is the last and carries no address. */
public record Crumb(String label, String address) {

    /** The page one is on. */
    public static Crumb here(String label) {
        return new Crumb(label, "");
    }
}
