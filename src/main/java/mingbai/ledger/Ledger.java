package mingbai.ledger;

/**
 * Records acts. Called inside the transaction of the act (it refuses to run outside one); the line is there if and only if the act is.
 */
public interface Ledger {

    /** @return the id of the line */
    long record(Act act);
}
