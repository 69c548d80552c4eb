package mingbai.ledger;

/**
 * Something {@code fsck} found: a record that is not what it was, or not there.
 *
 * @param where which record, so that a person can find it
 * @param what  what is wrong with it
 */
public record Finding(String where, String what) {

    @Override
    public String toString() {
        return where + "：" + what;
    }
}
