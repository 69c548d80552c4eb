package mingbai.web;

/** There is nothing at this address, or nothing this caller may know of; both look the same from outside. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
