package mingbai.inquiry.quality;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.merkle.Hash;

/**
 * One sampling. The list is fixed when it is announced, the seed becomes known on a later day: so nobody chooses what is drawn, and anybody with the list draws the same again.
 *
 * @param from       first day of the answers it is about
 * @param size       how many are drawn
 * @param seedSource what the seed will be, as announced (for example the winning number of a lottery of that day)
 * @param seedOn     day on which the seed becomes known, after the announcement
 * @param list       ids of all that may be drawn, in order
 * @param seed       "" until then
 */
public record QualityCheck(long id, String agency, LocalDate from, LocalDate to, int size, String seedSource, LocalDate seedOn, List<String> list, String seed, String announcedBy,
        LocalDate announcedOn, long version) {

    public static final String KIND = "inquiry-quality";

    public QualityCheck {
        list = List.copyOf(list);
    }

    public boolean isDrawn() {
        return !seed.isEmpty();
    }

    /** Hexadecimal SHA-256 of the list, a line each. */
    public String listDigest() {
        return Hash.sha256(String.join("\n", list).getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The ids in the order of SHA-256(seed ‖ id), the first ones. */
    static List<String> drawn(String seed, List<String> list, int size) {
        return list.stream().sorted(Comparator.comparing((String id) -> Hash.sha256((seed + id).getBytes(StandardCharsets.UTF_8)).hex()).thenComparing(id -> id)).limit(size).toList();
    }

    QualityCheck seeded(String with) {
        return new QualityCheck(id, agency, from, to, size, seedSource, seedOn, list, with, announcedBy, announcedOn, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("from", from.toString());
        canonical.put("to", to.toString());
        canonical.put("size", size);
        canonical.put("seedSource", seedSource);
        canonical.put("seedOn", seedOn.toString());
        canonical.put("list", listDigest());
        canonical.put("seed", seed);
        canonical.put("version", version);
        return canonical;
    }
}
