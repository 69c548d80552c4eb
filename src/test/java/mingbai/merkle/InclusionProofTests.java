package mingbai.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InclusionProofTests {

    /** Paths of the reference tests of Certificate Transparency. */
    @ParameterizedTest(name = "leaf {0} of {1}")
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
            + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
            + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
            + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
            + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
            + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
            + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"})
    void thePathIsThatOfTheReferenceTree(long index, long size, String path) {
        List<String> hashes = InclusionProof.of(index, size, Reference.tree(Reference.LEAVES)).path().stream().map(Hash::hex).toList();
        assertThat(hashes).isEqualTo(Stream.of(path.split(" ")).filter(hash -> !hash.isEmpty()).toList());
    }

    @Test
    void everyLeafOfEveryLogUpTo300LeavesIsProvedAndNoOther() {
        List<Hash> leaves = Reference.leaves(300);
        Subtrees tree = Reference.remembered(leaves);
        for (int size = 1; size <= 300; size++) {
            Hash root = Frontier.EMPTY.append(leaves.subList(0, size)).root();
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, tree);
                assertThat(proof.proves(leaves.get(index), root)).as("leaf %d of %d", index, size).isTrue();
                assertThat(proof.proves(Hash.EMPTY, root)).as("another leaf at %d of %d", index, size).isFalse();
                assertThat(proof.proves(leaves.get(index), Hash.EMPTY)).as("leaf %d of %d to another root", index, size).isFalse();
            }
        }
    }

    @Test
    void aProofForOnePlaceDoesNotServeForAnother() {
        List<Hash> leaves = Reference.leaves(20);
        Hash root = Frontier.EMPTY.append(leaves).root();
        List<Hash> path = InclusionProof.of(7, 20, Reference.remembered(leaves)).path();
        for (int index = -1; index <= 21; index++) {
            assertThat(new InclusionProof(index, 20, path).proves(leaves.get(7), root)).as("index %d", index).isEqualTo(index == 7);
        }
    }

    @Test
    void aPathWithAHashTooManyTooFewOrChangedProvesNothing() {
        List<Hash> leaves = Reference.leaves(20);
        Hash root = Frontier.EMPTY.append(leaves).root();
        List<Hash> path = InclusionProof.of(18, 20, Reference.remembered(leaves)).path();
        for (int at = 0; at <= path.size(); at++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(at, Hash.EMPTY);
            assertThat(new InclusionProof(18, 20, longer).proves(leaves.get(18), root)).isFalse();
        }
        for (int at = 0; at < path.size(); at++) {
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(at);
            assertThat(new InclusionProof(18, 20, shorter).proves(leaves.get(18), root)).isFalse();
            List<Hash> changed = new ArrayList<>(path);
            changed.set(at, Hash.EMPTY);
            assertThat(new InclusionProof(18, 20, changed).proves(leaves.get(18), root)).isFalse();
        }
    }

    @Test
    void aNodeDoesNotPassForALeaf() {
        List<Hash> leaves = Reference.leaves(4);
        Hash root = Frontier.EMPTY.append(leaves).root();
        Hash left = Hash.node(leaves.get(0), leaves.get(1));
        Hash right = Hash.node(leaves.get(2), leaves.get(3));
        assertThat(new InclusionProof(0, 4, List.of(right)).proves(left, root)).isFalse();
        assertThat(new InclusionProof(0, Long.MAX_VALUE, List.of(right)).proves(left, root)).isFalse();
    }

    @Test
    void aLeafBeyondTheLogHasNoProof() {
        assertThatThrownBy(() -> InclusionProof.of(8, 8, Reference.tree(Reference.LEAVES))).hasMessage("leaf 8 is not in a log of 8");
    }
}
