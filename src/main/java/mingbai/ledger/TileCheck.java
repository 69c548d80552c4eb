package mingbai.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import mingbai.ledger.reading.Tiles;
import mingbai.merkle.EntryBundle;
import mingbai.merkle.Frontier;
import mingbai.merkle.Hash;
import mingbai.merkle.Tile;

/** Builds every full tile again and compares it with the file kept of it, if there is one. */
final class TileCheck {

    private final Tiles tiles;
    private final Consumer<Finding> findings;
    private final List<byte[]> entries = new ArrayList<>();
    private final List<List<Hash>> levels = new ArrayList<>();
    private final List<Long> done = new ArrayList<>();

    TileCheck(Tiles tiles, Consumer<Finding> findings) {
        this.tiles = tiles;
        this.findings = findings;
    }

    void leaf(byte[] entry, Hash leafHash) {
        entries.add(entry);
        if (entries.size() == Tile.FULL) {
            compare(Tile.full(Tile.ENTRIES, done.isEmpty() ? 0 : done.getFirst()), EntryBundle.encode(entries));
            entries.clear();
        }
        add(0, leafHash);
    }

    private void add(int level, Hash hash) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
            done.add(0L);
        }
        List<Hash> tile = levels.get(level);
        tile.add(hash);
        if (tile.size() == Tile.FULL) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            tile.forEach(one -> bytes.writeBytes(one.bytes()));
            compare(Tile.full(level, done.get(level)), bytes.toByteArray());
            Hash root = Frontier.EMPTY.append(tile).root();
            done.set(level, done.get(level) + 1);
            tile.clear();
            add(level + 1, root);
        }
    }

    private void compare(Tile tile, byte[] made) {
        Path file = tiles.file(tile);
        try {
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), made)) {
                findings.accept(new Finding("瓦片文件 " + file, "与日志不符；可以删除，程序会重新生成"));
            }
        } catch (IOException e) {
            findings.accept(new Finding("瓦片文件 " + file, "读不出来：" + e.getMessage()));
        }
    }
}
