package mingbai.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.catalog.Period;
import org.jspecify.annotations.Nullable;

/**
 * The paper of the last period as the beginning of the next one's (沿用上期): text and metadata, the words for the period and the day of signing
 * replaced where they are certain. Figures and other days stay as they were: the text is marked as unconfirmed until somebody has read it.
 */
final class CarryOver {

    /** How many periods back the last paper may lie; weekly papers of two years. */
    private static final int BACK = 105;
    private static final Pattern SIGNED = Pattern.compile("[12]\\d{3}年\\d{1,2}月\\d{1,2}日(</p>\\s*)$");

    private CarryOver() {}

    /** @param target the period of the new paper, null when the matter knows none */
    static Content of(Content last, @Nullable Period target, LocalDate today) {
        Map<String, String> words = target == null ? Map.of() : source(last.title(), target).map(source -> words(source, target)).orElse(Map.of());
        String signed = today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日";
        String body = SIGNED.matcher(replaced(last.body(), words)).replaceFirst(signed + "$1");
        Set<String> guessed = new TreeSet<>(Set.of("title", "body", "writtenOn"));
        if (!last.summary().isEmpty()) {
            guessed.add("summary");
        }
        // number, days of effect, links and files are those of the old paper alone
        return new Content(replaced(last.title(), words), body, last.issuer(), "", today, null, null, last.theme(), last.genre(), last.disclosureClass(), null,
                "", null, last.audience(), replaced(last.summary(), words), last.keywords(), last.catalogCode(), last.joint(), List.of(), List.of(), guessed);
    }

    /** The period whose name the title bears. */
    static Optional<Period> source(String title, Period target) {
        String plain = title.replaceAll("\\s+", "");
        Period at = target;
        for (int n = 0; n < BACK; n++) {
            Period before = before(at);
            if (before.code().length() != target.code().length()) {
                return Optional.empty();
            }
            if (names(before).stream().anyMatch(name -> Pattern.compile(pattern(name)).matcher(plain).find())) {
                return Optional.of(before);
            }
            at = before;
        }
        return Optional.empty();
    }

    private static Period before(Period period) {
        return switch (shape(period)) {
            case 'W' -> Period.containing(mingbai.catalog.Cadence.WEEKLY, period.first().minusDays(1)).orElseThrow();
            case 'Q' -> Period.containing(mingbai.catalog.Cadence.QUARTERLY, period.first().minusDays(1)).orElseThrow();
            case 'H' -> Period.containing(mingbai.catalog.Cadence.HALF_YEARLY, period.first().minusDays(1)).orElseThrow();
            case 'M' -> Period.containing(mingbai.catalog.Cadence.MONTHLY, period.first().minusDays(1)).orElseThrow();
            default -> Period.containing(mingbai.catalog.Cadence.YEARLY, period.first().minusDays(1)).orElseThrow();
        };
    }

    /** W, Q, H, M or Y. */
    private static char shape(Period period) {
        return period.code().length() == 4 ? 'Y' : "WQH".indexOf(period.code().charAt(5)) >= 0 ? period.code().charAt(5) : 'M';
    }

    /** What the period is called with its year, the longest first. */
    private static List<String> names(Period period) {
        String year = period.code().substring(0, 4) + "年";
        List<String> names = new ArrayList<>();
        switch (shape(period)) {
            case 'W' -> names.add(year + "第" + Integer.parseInt(period.code().substring(6)) + "周");
            case 'Q' -> {
                char chinese = "一二三四".charAt(period.code().charAt(6) - '1');
                names.addAll(List.of(year + "第" + chinese + "季度", year + chinese + "季度", year + period.code().charAt(6) + "季度"));
            }
            case 'H' -> names.add(year + (period.code().endsWith("1") ? "上半年" : "下半年"));
            case 'M' -> names.addAll(List.of(year + period.first().getMonthValue() + "月", year + period.code().substring(5) + "月"));
            default -> names.addAll(List.of(year + "度", year));
        }
        return names;
    }

    /** Of the words without a year only those that cannot mean another. */
    private static List<String> shortNames(Period period) {
        return switch (shape(period)) {
            case 'Q' -> {
                char chinese = "一二三四".charAt(period.code().charAt(6) - '1');
                yield List.of("第" + chinese + "季度");
            }
            case 'H' -> List.of(period.code().endsWith("1") ? "上半年" : "下半年");
            default -> List.of();
        };
    }

    private static Map<String, String> words(Period from, Period to) {
        Map<String, String> words = new LinkedHashMap<>();
        pair(words, names(from), names(to));
        pair(words, shortNames(from), shortNames(to));
        return words;
    }

    private static void pair(Map<String, String> words, List<String> from, List<String> to) {
        for (int i = 0; i < from.size(); i++) {
            words.putIfAbsent(from.get(i), to.get(i));
        }
    }

    /** 2026年 before a month and 3月 before a day are parts of another day. */
    private static String pattern(String name) {
        return Pattern.quote(name) + (name.endsWith("年") ? "(?!\\s*\\d|上|下|第|[一二三四]季)" : name.endsWith("月") ? "(?!\\s*\\d{1,2}日)" : "");
    }

    private static String replaced(String text, Map<String, String> words) {
        if (words.isEmpty()) {
            return text;
        }
        List<String> longest = words.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        Matcher found = Pattern.compile(String.join("|", longest.stream().map(CarryOver::pattern).toList())).matcher(text);
        return found.replaceAll(match -> Matcher.quoteReplacement(words.get(match.group())));
    }
}
