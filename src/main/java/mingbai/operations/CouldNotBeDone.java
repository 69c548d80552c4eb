package mingbai.operations;

/** A command cannot do what it was asked, for a reason its user can read in one line and act on. */
final class CouldNotBeDone extends RuntimeException {

    CouldNotBeDone(String reason) {
        super(reason);
    }

    CouldNotBeDone(String reason, Throwable cause) {
        super(reason, cause);
    }
}
