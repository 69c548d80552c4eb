package mingbai.inquiry.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds questions alike by the pairs of characters they share (Dice's measure): good enough to offer; a person chooses. */
public final class Alike {

    /** From here on, in a hundred, a question is worth offering. */
    private static final int LIKE = 18;
    private static final int MOST_PARTS = 24;
    private static final int LONGEST = 200;

    private Alike() {}

    /** Pairs of characters to look for; of long words the first. */
    public static List<String> parts(String words) {
        return pairs(plain(words)).stream().limit(MOST_PARTS).toList();
    }

    /** A condition that any of the parts stands in the column; adds its parameters. */
    public static String any(String column, List<String> parts, Map<String, Object> params) {
        StringBuilder any = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            any.append(i == 0 ? "" : " or ").append(column).append(" like :part").append(i);
            params.put("part" + i, "%" + parts.get(i) + "%");
        }
        return any.toString();
    }

    /** For {@code like … escape '!'}. */
    public static String containing(String words) {
        String cut = words.strip().replace("\0", "");
        cut = cut.length() > LONGEST ? cut.substring(0, LONGEST) : cut;
        return "%" + cut.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** The likest first; what is not like at all is left out. */
    public static <T> List<T> sorted(List<T> candidates, Function<T, String> question, String words) {
        record Judged<T>(T thing, int likeness) {}
        return candidates.stream().map(one -> new Judged<>(one, likeness(question.apply(one), words))).filter(one -> one.likeness() >= LIKE)
                .sorted(Comparator.comparingInt((Judged<T> one) -> one.likeness()).reversed()).map(Judged::thing).toList();
    }

    /** 0 to 100; signs and blanks do not count. Of a long text only what the short one asks for counts. */
    static int likeness(String one, String other) {
        Set<String> left = pairs(plain(one));
        Set<String> right = pairs(plain(other));
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        int less = Math.min(left.size(), right.size());
        int all = left.size() + right.size();
        return less == 0 ? 0 : (200 * both.size() / all + 100 * both.size() / less) / 2;
    }

    private static String plain(String text) {
        String cut = text.length() > 2_000 ? text.substring(0, 2_000) : text;
        return cut.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
