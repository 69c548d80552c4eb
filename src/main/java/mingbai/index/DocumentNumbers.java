package mingbai.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Document numbers (发文字号) however they are bracketed and spaced: 国发〔2026〕14号, 国发[2026]14号 and 国发(2026) 第14号 are one key,
 * {@code 国发|2026|14}. All text is folded before it comes here.
 */
final class DocumentNumbers {

    private static final String STATE = "中华人民共和国";
    private static final Pattern PARTS = Pattern.compile("[0-9]+|[\\p{IsHan}a-z]+");
    private static final Pattern WITH_YEAR = Pattern.compile(
            "([\\p{IsHan}a-z]{0,24})\\s*[\\[(〔【〈<{]\\s*((?:19|20)[0-9]{2})\\s*[\\])〕】〉>}]\\s*(?:第?\\s*([0-9]{1,6})\\s*号?)?");
    private static final Pattern ORDER = Pattern.compile("(\\p{IsHan}{1,30}(?:令|公告|通告))\\s*第?\\s*()([0-9]{1,6})\\s*号");

    /**
     * A document number in a question.
     *
     * @param key    {@code 国发|2026|14}; without running number {@code 国发|2026}, without issuer's mark {@code 2026|14}
     * @param whole  whether a running number is given
     * @param issued whether the issuer's mark is given
     */
    record Found(String key, boolean whole, boolean issued, String text, int from, int to) { }

    private DocumentNumbers() {
    }

    /** The key of a number as it stands on a document; empty if there is nothing in it. */
    static String key(String folded) {
        return String.join("|", parts(folded));
    }

    /** The key and what a reader may type of it from the left: issuer's mark, then year. */
    static List<String> leadingKeys(String key) {
        List<String> all = new ArrayList<>();
        for (int bar = key.indexOf('|'); bar > 0; bar = key.indexOf('|', bar + 1)) {
            all.add(key.substring(0, bar));
        }
        all.add(key);
        return all;
    }

    /** Year and running number without the issuer's mark; empty if the number is of another form. */
    static String tail(String key) {
        String[] parts = key.split("\\|");
        boolean usual = parts.length == 3 && parts[1].matches("(19|20)[0-9]{2}");
        return usual ? parts[1] + "|" + parts[2] : "";
    }

    static List<Found> findIn(String folded) {
        List<Found> all = new ArrayList<>();
        for (Pattern pattern : List.of(WITH_YEAR, ORDER)) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                boolean taken = all.stream().anyMatch(found -> found.from() < matcher.end() && matcher.start() < found.to());
                boolean issued = !matcher.group(1).isBlank();
                boolean whole = matcher.group(3) != null;
                if (!taken && (issued || whole)) {
                    all.add(new Found(key(matcher.group()), whole, issued, matcher.group(), matcher.start(), matcher.end()));
                }
            }
        }
        return all;
    }

    private static List<String> parts(String folded) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(folded);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        if (!parts.isEmpty() && parts.getLast().equals("号")) {
            parts.removeLast();
        }
        for (int i = 0; i + 1 < parts.size(); i++) {
            String part = parts.get(i);
            boolean ordinal = part.endsWith("第") && Character.isDigit(parts.get(i + 1).charAt(0));
            parts.set(i, ordinal ? part.substring(0, part.length() - 1) : part);
        }
        parts.removeIf(String::isEmpty);
        if (!parts.isEmpty() && parts.getFirst().startsWith(STATE) && parts.getFirst().length() > STATE.length()) {
            parts.set(0, parts.getFirst().substring(STATE.length()));
        }
        return parts;
    }
}
