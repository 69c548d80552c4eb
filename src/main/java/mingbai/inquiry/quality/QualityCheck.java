package mingbai.inquiry.quality;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Actor;
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
 * @param hands      who had a hand in what is drawn, and so judges none of it
 */
public record QualityCheck(long id, String agency, LocalDate from, LocalDate to, int size, String seedSource, LocalDate seedOn, List<String> list, String seed, String announcedBy,
        LocalDate announcedOn, Hands hands, long version) {

    public static final String KIND = "inquiry-quality";

    public QualityCheck {
        list = List.copyOf(list);
    }

    /** Accounts: who announced it, who drew it; 0 of the program, while nobody did, and of older ones. */
    record Hands(long announced, long drew) {

        boolean had(Actor actor) {
            return actor.is(announced) || actor.is(drew);
        }
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

    /** Groups of digits, one blank between them: so that nobody chooses a draw by the way a number is written. "" when anything else was typed. */
    static String seed(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return plain.matches("[0-9\\s,、;:.+|/-]*") ? String.join(" ", Arrays.stream(plain.split("[^0-9]+")).filter(group -> !group.isEmpty()).toList()) : "";
    }

    QualityCheck seeded(String with, long account) {
        return new QualityCheck(id, agency, from, to, size, seedSource, seedOn, list, with, announcedBy, announcedOn, new Hands(hands.announced(), account), version + 1);
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
        if (hands.announced() != 0) {
            canonical.put("announced", Long.toString(hands.announced()));
        }
        if (hands.drew() != 0) {
            canonical.put("drew", Long.toString(hands.drew()));
        }
        canonical.put("version", version);
        return canonical;
    }
}
