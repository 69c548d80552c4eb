package mingbai.ledger;

/** The log in the database is not one that continues what was published; the program does not start with it. */
public class LogRefused extends IllegalStateException {

    public LogRefused(String message) {
        super(message);
    }
}
