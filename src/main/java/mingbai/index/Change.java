package mingbai.index;

/** One change to an index. Both kinds may be repeated without harm: a reader that starts again from an earlier position does so. */
public sealed interface Change {

    String id();

    /** Puts the entry in the place of whatever had its id. */
    record Put(Entry entry) implements Change {
        @Override
        public String id() {
            return entry.id();
        }
    }

    /** Takes the entry out; nothing happens if it is not there. */
    record Remove(String id) implements Change { }
}
