package mingbai.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsistencyProofTests {

    /** Proofs of the reference tests of Certificate Transparency. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
            + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
            + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
            + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
            + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
            + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"})
    void theProofIsThatOfTheReferenceTree(long first, long second, String path) {
        List<String> hashes = ConsistencyProof.of(first, second, Reference.tree(Reference.LEAVES)).path().stream().map(Hash::hex).toList();
        assertThat(hashes).isEqualTo(Stream.of(path.split(" ")).filter(hash -> !hash.isEmpty()).toList());
    }

    @Test
    void everyLogUpTo300LeavesContinuesEveryShorterOneAndNoOther() {
        List<Hash> leaves = Reference.leaves(300);
        Subtrees tree = Reference.remembered(leaves);
        List<Hash> roots = IntStream.rangeClosed(0, 300).mapToObj(size -> Frontier.EMPTY.append(leaves.subList(0, size)).root()).toList();
        for (int second = 0; second <= 300; second++) {
            for (int first = 0; first <= second; first++) {
                ConsistencyProof proof = ConsistencyProof.of(first, second, tree);
                assertThat(proof.proves(roots.get(first), roots.get(second))).as("%d to %d", first, second).isTrue();
                Hash other = Hash.leaf(new byte[] {9});
                assertThat(proof.proves(other, roots.get(second))).as("another root of %d to %d", first, second).isFalse();
                boolean empty = first == 0 && second > 0; // every log continues the empty one
                assertThat(proof.proves(roots.get(first), other)).as("%d to another root of %d", first, second).isEqualTo(empty);
            }
        }
    }

    @Test
    void aPathWithAHashTooManyTooFewOrChangedProvesNothing() {
        List<Hash> leaves = Reference.leaves(21);
        Hash first = Frontier.EMPTY.append(leaves.subList(0, 13)).root();
        Hash second = Frontier.EMPTY.append(leaves).root();
        List<Hash> path = ConsistencyProof.of(13, 21, Reference.remembered(leaves)).path();
        for (int at = 0; at <= path.size(); at++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(at, Hash.EMPTY);
            assertThat(new ConsistencyProof(13, 21, longer).proves(first, second)).isFalse();
        }
        for (int at = 0; at < path.size(); at++) {
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(at);
            assertThat(new ConsistencyProof(13, 21, shorter).proves(first, second)).isFalse();
            List<Hash> changed = new ArrayList<>(path);
            changed.set(at, Hash.EMPTY);
            assertThat(new ConsistencyProof(13, 21, changed).proves(first, second)).isFalse();
        }
    }

    @Test
    void sizesThatMakeNoSenseProveNothing() {
        Hash root = Frontier.EMPTY.append(Reference.LEAVES).root();
        assertThat(new ConsistencyProof(-1, 8, List.of()).proves(Hash.EMPTY, root)).isFalse();
        assertThat(new ConsistencyProof(9, 8, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(8, 8, List.of(Hash.EMPTY)).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(0, 8, List.of(Hash.EMPTY)).proves(Hash.EMPTY, root)).isFalse();
        assertThat(new ConsistencyProof(3, 8, List.of()).proves(Hash.EMPTY, root)).isFalse();
    }
}
