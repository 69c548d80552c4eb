package mingbai.merkle;

/** Where proofs get their hashes from: the complete subtrees of a log. */
@FunctionalInterface
public interface Subtrees {

    /** The hash over the 2^level leaves that begin at leaf index · 2^level; all of them are in the log. */
    Hash at(int level, long index);
}
