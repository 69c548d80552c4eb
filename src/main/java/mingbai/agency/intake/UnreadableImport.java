package mingbai.agency.intake;

/** The file as a whole cannot be imported: not there, not CSV, a column unknown or missing. The message says which and what to do. */
public class UnreadableImport extends RuntimeException {

    public UnreadableImport(String message) {
        super(message);
    }
}
