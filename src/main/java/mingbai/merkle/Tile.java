package mingbai.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile (C2SP tlog-tiles): up to 256 hashes side by side on every eighth level of the tree, or up to 256 entries.
 *
 * @param level 0 to 63, or {@link #ENTRIES} for a bundle of entries
 * @param index place of the tile on its level, from 0
 * @param width 1 to 256; less than 256 is a partial tile at the right edge
 */
public record Tile(int level, long index, int width) {

    public static final int ENTRIES = -1;
    public static final int HEIGHT = 8;
    public static final int FULL = 1 << HEIGHT;

    private static final Pattern PATH = Pattern.compile(
            "tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new Malformed("没有这样的瓦片：层 " + level + "，序号 " + index + "，宽 " + width);
        }
    }

    public static Tile full(int level, long index) {
        return new Tile(level, index, FULL);
    }

    /** Reads {@code tile/0/x001/234} or {@code tile/entries/017.p/5}; any other spelling of the same tile is refused. */
    public static Tile parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new Malformed("不是瓦片地址：" + path);
        }
        int level = "entries".equals(parts.group(1)) ? ENTRIES : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        Tile tile = new Tile(level, index, width);
        if (!tile.path().equals(path)) {
            throw new Malformed("瓦片地址的写法不规范：" + path);
        }
        return tile;
    }

    public String path() {
        List<String> groups = new ArrayList<>();
        groups.add(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups.addFirst(String.format(Locale.ROOT, "x%03d", rest % 1000));
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + String.join("/", groups) + (isFull() ? "" : ".p/" + width);
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Whether a log of this size has the whole tile. */
    public boolean isIn(long size) {
        int shift = HEIGHT * Math.max(level, 0);
        return shift < Long.SIZE - 1 && index <= (size >> shift) / FULL && index * FULL + width <= size >> shift;
    }
}
