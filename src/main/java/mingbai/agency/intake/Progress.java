package mingbai.agency.intake;

/** Whoever watches an import: told how far it is after each transaction, and asked whether to go on. */
public interface Progress {

    /** @param total rows in all, or 0 while that is not known */
    void at(long done, long total);

    /** What was taken so far stays taken; the same file again does the rest. */
    default boolean stopped() {
        return false;
    }

    Progress UNWATCHED = (done, total) -> { };
}
