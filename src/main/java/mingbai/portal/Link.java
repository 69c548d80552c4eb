package mingbai.portal;

/** A link with the number of things behind it; a count below zero is not shown. */
public record Link(String label, String address, long count) {

    /** The count as it is read: 12,034. */
    public String shown() {
        return Figures.grouped(count);
    }

    static Link of(String label, String address) {
        return new Link(label, address, -1);
    }
}
