package mingbai.ledger;

/**
 * A kind of act, e.g. {@code document.published}. Each module lists its own in an enum {@code <module>.events.…}; the key and the
 * version are part of what is hashed and never change their meaning.
 */
public interface ActKind {

    /** {@code subject.past-participle}, lower case. */
    String key();

    default int version() {
        return 1;
    }

    /**
     * Whether the log shows the act's payload to the public. A public payload holds ids, codes, days and salted digests only, never
     * names, titles or free text.
     */
    boolean isPublic();
}
