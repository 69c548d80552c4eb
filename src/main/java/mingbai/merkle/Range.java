package mingbai.merkle;

/** Leaves [from, to) of a log as RFC 9162 §2.1.1 splits them: the left part is the largest power of two smaller than the whole. */
record Range(long from, long to) {

    long size() {
        return to - from;
    }

    Range left() {
        return new Range(from, from + Long.highestOneBit(size() - 1));
    }

    Range right() {
        return new Range(left().to, to);
    }

    Hash hash(Subtrees subtrees) {
        if (Long.bitCount(size()) == 1) {
            int level = Long.numberOfTrailingZeros(size());
            return subtrees.at(level, from >> level);
        }
        return Hash.node(left().hash(subtrees), right().hash(subtrees));
    }
}
