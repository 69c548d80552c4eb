package mingbai.merkle;

import java.util.HexFormat;
import java.util.List;
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
}
