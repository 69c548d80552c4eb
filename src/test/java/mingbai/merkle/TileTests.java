package mingbai.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTests {

    /** 1234067 is the example of C2SP tlog-tiles. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1000, 256, tile/0/x001/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 1234067, 8, tile/0/x001/x234/067.p/8",
        "1, 5, 255, tile/1/005.p/255",
        "63, 0, 256, tile/63/000",
        "-1, 12, 256, tile/entries/012",
        "-1, 1234, 1, tile/entries/x001/234.p/1"})
    void aTileHasOneAddress(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/0000", "tile/00/000", "tile/64/000", "tile/-1/000", "tile/a/000", "tile/0/x000/000",
        "tile/0/001/000", "tile/0/x01/000", "tile/0/x001", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/", "tile/0/000/",
        "/tile/0/000", "tile/0/../000", "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/entries/0", "tile/０/000", "tile/0/٠٠٠"})
    void anyOtherSpellingIsRefused(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(Malformed.class);
    }

    @Test
    void aTileIsInALogThatHasAllOfIt() {
        assertThat(Tile.full(0, 0).isIn(255)).isFalse();
        assertThat(Tile.full(0, 0).isIn(256)).isTrue();
        assertThat(new Tile(0, 1, 3).isIn(258)).isFalse();
        assertThat(new Tile(0, 1, 3).isIn(259)).isTrue();
        assertThat(new Tile(1, 0, 1).isIn(255)).isFalse();
        assertThat(new Tile(1, 0, 1).isIn(256)).isTrue();
        assertThat(Tile.full(Tile.ENTRIES, 0).isIn(256)).isTrue();
        assertThat(Tile.full(63, 0).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(Tile.full(0, Long.MAX_VALUE / 2).isIn(1_000_000)).isFalse();
    }

    @Test
    void aBundleOfEntriesIsReadBackAndABrokenOneRefused() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2, 3}, new byte[65_535]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(bundle).startsWith(0, 0, 0, 3, 1, 2, 3, 0xFF, 0xFF);
        assertThat(EntryBundle.decode(bundle)).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536]))).hasMessageContaining("65,535");
        assertThatThrownBy(() -> EntryBundle.decode(new byte[] {0})).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.decode(new byte[] {0, 2, 1})).isInstanceOf(Malformed.class);
    }
}
