package mingbai.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Proof that one leaf stands at one place of a log of one size (RFC 9162 §2.1.3).
 *
 * @param index place of the leaf, from 0
 * @param size  number of leaves of the log
 * @param path  hashes from the leaf up
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    public static InclusionProof of(long index, long size, Subtrees subtrees) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a log of " + size);
        }
        List<Hash> path = new ArrayList<>();
        collect(index, new Range(0, size), subtrees, path);
        return new InclusionProof(index, size, path);
    }

    private static void collect(long index, Range range, Subtrees subtrees, List<Hash> path) {
        if (range.size() == 1) {
            return;
        }
        boolean inLeft = index < range.left().to();
        collect(index, inLeft ? range.left() : range.right(), subtrees, path);
        path.add((inLeft ? range.right() : range.left()).hash(subtrees));
    }

    /** Whether the path leads from this leaf hash to this root, with no hash too few or too many (RFC 9162 §2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = Hash.node(sibling, hash);
                int up = Long.numberOfTrailingZeros(place);
                place >>>= up;
                last >>>= up;
            } else {
                hash = Hash.node(hash, sibling);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
