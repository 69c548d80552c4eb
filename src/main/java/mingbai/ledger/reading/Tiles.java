package mingbai.ledger.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.merkle.EntryBundle;
import mingbai.merkle.Frontier;
import mingbai.merkle.Hash;
import mingbai.merkle.Subtrees;
import mingbai.merkle.Tile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The tiles of the log. Full ones never change and are kept as files under {@code tiles} of the data folder; they are only a cache:
 * whatever is missing is made again from {@code ledger_order}, and deleting the folder is always safe.
 */
@Component
public class Tiles {

    /** Roots of full tiles kept in memory: 100 bytes each, enough for a log of 12 million acts. */
    private static final int REMEMBERED = 50_000;

    private final Path folder;
    private final LeafReading leaves;
    private final Map<Tile, Hash> roots = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, Hash> eldest) {
            return size() > REMEMBERED;
        }
    };

    Tiles(@Value("${mingbai.data}") Path data, LeafReading leaves) {
        this.folder = data.resolve("tiles");
        this.leaves = leaves;
    }

    /** The bytes of a tile, as served. The caller has made sure that the log is long enough. */
    public byte[] bytes(Tile tile) {
        if (!tile.isFull()) {
            return made(tile);
        }
        Path file = file(tile);
        try {
            byte[] kept = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            return kept.length == length(tile) ? kept : kept(file, made(tile));
        } catch (IOException e) {
            throw new UncheckedIOException("tile file " + file + " cannot be read or written", e);
        }
    }

    /** Where a full tile is kept: {@code tiles/0/x001/234} for {@code tile/0/x001/234}. */
    public Path file(Tile tile) {
        return folder.resolve(tile.path().substring("tile/".length()));
    }

    /** The complete subtrees of a log of a size that is published. */
    public Subtrees subtrees(long size) {
        Map<Tile, byte[]> read = new LinkedHashMap<>();
        return (level, index) -> {
            int tileLevel = level / Tile.HEIGHT;
            long first = index << level % Tile.HEIGHT;
            long at = first / Tile.FULL;
            int width = (int) Math.min(Tile.FULL, (size >> Tile.HEIGHT * tileLevel) - at * Tile.FULL);
            byte[] tile = read.computeIfAbsent(new Tile(tileLevel, at, width), this::bytes);
            int from = (int) (first % Tile.FULL);
            return Frontier.EMPTY.append(hashes(tile).subList(from, from + (1 << level % Tile.HEIGHT))).root();
        };
    }

    private static int length(Tile tile) {
        int entry = tile.level() == Tile.ENTRIES ? 2 + Hash.LENGTH : Hash.LENGTH; // every entry is a commitment of 32 bytes
        return tile.width() * entry;
    }

    private byte[] made(Tile tile) {
        long from = tile.index() * Tile.FULL;
        byte[] bytes = switch (tile.level()) {
            case Tile.ENTRIES -> EntryBundle.encode(leaves.entries(from, tile.width()));
            case 0 -> joined(leaves.leafHashes(from, tile.width()));
            default -> joined(rootsBelow(tile));
        };
        if (bytes.length != length(tile)) {
            throw new IllegalStateException("the log is too short for " + tile.path() + ", or has a gap in it");
        }
        return bytes;
    }

    private List<Hash> rootsBelow(Tile tile) {
        List<Hash> below = new ArrayList<>();
        for (int i = 0; i < tile.width(); i++) {
            below.add(root(Tile.full(tile.level() - 1, tile.index() * Tile.FULL + i)));
        }
        return below;
    }

    private Hash root(Tile full) {
        synchronized (roots) {
            Hash known = roots.get(full);
            if (known != null) {
                return known;
            }
        }
        Hash root = Frontier.EMPTY.append(hashes(bytes(full))).root();
        synchronized (roots) {
            roots.put(full, root);
        }
        return root;
    }

    private static List<Hash> hashes(byte[] tile) {
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < tile.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(tile, at, at + Hash.LENGTH)));
        }
        return hashes;
    }

    private static byte[] joined(List<Hash> hashes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        hashes.forEach(hash -> out.writeBytes(hash.bytes()));
        return out.toByteArray();
    }

    /** No fsync: what a crash leaves half is of the wrong length or absent, and made again. */
    private static byte[] kept(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new");
        Files.write(temporary, bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return bytes;
    }
}
