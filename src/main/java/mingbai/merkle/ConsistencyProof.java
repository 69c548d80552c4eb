package mingbai.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Proof that a longer log begins with all leaves of a shorter one, unchanged (RFC 9162 §2.1.4).
 *
 * @param first  size of the shorter log
 * @param second size of the longer log
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    public static ConsistencyProof of(long first, long second, Subtrees subtrees) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("a log of " + second + " cannot continue one of " + first);
        }
        List<Hash> path = new ArrayList<>();
        if (first > 0) {
            collect(first, new Range(0, second), true, subtrees, path);
        }
        return new ConsistencyProof(first, second, path);
    }

    private static void collect(long first, Range range, boolean whole, Subtrees subtrees, List<Hash> path) {
        if (first == range.to()) {
            if (!whole) {
                path.add(range.hash(subtrees));
            }
        } else if (first <= range.left().to()) {
            collect(first, range.left(), whole, subtrees, path);
            path.add(range.right().hash(subtrees));
        } else {
            collect(first, range.right(), false, subtrees, path);
            path.add(range.left().hash(subtrees));
        }
    }

    /** Whether the path joins these two roots, with no hash too few or too many (RFC 9162 §2.1.4.2). */
    public boolean proves(Hash firstRoot, Hash secondRoot) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first == 0) {
            return path.isEmpty() && firstRoot.equals(Hash.EMPTY);
        }
        boolean complete = Long.bitCount(first) == 1; // then its root is a node of the longer log and not sent
        if (!complete && path.isEmpty()) {
            return false;
        }
        return complete ? climb(firstRoot, path, firstRoot, secondRoot)
                : climb(path.getFirst(), path.subList(1, path.size()), firstRoot, secondRoot);
    }

    private boolean climb(Hash start, List<Hash> steps, Hash firstRoot, Hash secondRoot) {
        int skipped = Long.numberOfTrailingZeros(first);
        long place = first - 1 >>> skipped;
        long last = second - 1 >>> skipped;
        Hash shorter = start;
        Hash longer = start;
        for (Hash step : steps) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                shorter = Hash.node(step, shorter);
                longer = Hash.node(step, longer);
                int up = Long.numberOfTrailingZeros(place);
                place >>>= up;
                last >>>= up;
            } else {
                longer = Hash.node(longer, step);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && shorter.equals(firstRoot) && longer.equals(secondRoot);
    }
}
