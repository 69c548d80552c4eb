package mingbai.merkle;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Draws a sample so that anybody can draw it again: every id of the list is put in the order of SHA-256(seed ‖ id), written as hexadecimal digits; the first
 * ones are drawn. Seed and id are taken as their UTF-8 text, without anything between them.
 */
public final class Draw {

    private Draw() {}

    /** How many a share makes, rounded up; of something at least one. @param share in percent */
    public static int size(long listed, int share) {
        return (int) Math.min(listed, (listed * share + 99) / 100);
    }

    /** @param ids each once, in any order */
    public static List<String> of(String seed, List<String> ids, int size) {
        return ids.stream().map(id -> new Lot(rank(seed, id), id)).sorted(Comparator.comparing(Lot::rank).thenComparing(Lot::id)).limit(size).map(Lot::id).toList();
    }

    private record Lot(String rank, String id) {}

    public static String rank(String seed, String id) {
        return Hash.sha256((seed + id).getBytes(StandardCharsets.UTF_8)).hex();
    }
}
