package mingbai.merkle;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The eight leaves of the reference tests of Certificate Transparency. */
final class Reference {

    static final List<Hash> LEAVES = Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex).map(Hash::leaf).toList();

    private Reference() {}

    /** A tree of these leaf hashes, computed anew at each call. */
    static Subtrees tree(List<Hash> leaves) {
        return (level, index) -> level == 0 ? leaves.get((int) index)
                : Hash.node(tree(leaves).at(level - 1, 2 * index), tree(leaves).at(level - 1, 2 * index + 1));
    }

    /** Leaves with the numbers 0, 1, 2 … as entries. */
    static List<Hash> leaves(int count) {
        return IntStream.range(0, count).mapToObj(i -> Hash.leaf(new byte[] {(byte) (i >> 8), (byte) i})).toList();
    }

    /** A tree of these leaf hashes that computes each node once. */
    static Subtrees remembered(List<Hash> leaves) {
        Map<List<Long>, Hash> nodes = new HashMap<>();
        return new Subtrees() {
            @Override
            public Hash at(int level, long index) {
                if (level == 0) {
                    return leaves.get((int) index);
                }
                Hash known = nodes.get(List.of((long) level, index));
                if (known == null) {
                    known = Hash.node(at(level - 1, 2 * index), at(level - 1, 2 * index + 1));
                    nodes.put(List.of((long) level, index), known);
                }
                return known;
            }
        };
    }
}
