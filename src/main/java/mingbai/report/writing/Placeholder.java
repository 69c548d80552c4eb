package mingbai.report.writing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.figure.Dimension;
import mingbai.figure.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One placeholder of a text: {@code 【数：request.received｜上年｜全系统】}. Between the marks stand a word, after a colon keys of measures (several with 、)
 * or plain words, then settings in any order, each after an upright stroke: a period, {@code 本机关} or {@code 全系统}, {@code 体裁＝公文} to narrow,
 * {@code 按渠道} or {@code 按月} to break down, {@code 前10条} for how many.
 *
 * @param by     null: not broken down
 * @param scope  null: that of the document
 * @param months whether it is broken down by month
 */
record Placeholder(Verb verb, List<String> words, Span span, @Nullable Scope scope, Map<Dimension, String> narrowed, @Nullable Dimension by,
        boolean months, int most) {

    /** Rows of a table and lines of a list, where nothing else is said. */
    static final int USUAL = 20;
    static final int LIMIT = 100;

    Placeholder {
        words = List.copyOf(words);
        narrowed = Map.copyOf(narrowed);
    }

    String first() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    /** @param inner what stands between 【 and 】; @param problems gets a sentence for each thing that cannot be understood */
    static Optional<Placeholder> read(String inner, List<String> problems) {
        String[] parts = inner.strip().replace('|', '｜').split("｜", -1);
        String[] head = parts[0].replace(':', '：').split("：", 2);
        Optional<Verb> verb = Verb.ofWord(head[0].strip());
        if (verb.isEmpty()) {
            problems.add("“【" + shortened(inner) + "】”不是认识的写法，【】里要以“数、比上期、比上年、占、表、名单、若有、若无、若无记录、写、据、承、节、机关、期间、上期、下期、期号、落款”之一开头");
            return Optional.empty();
        }
        String words = head.length > 1 ? head[1].strip() : "";
        if (verb.get().takesWords() && words.isEmpty()) {
            problems.add("“【" + verb.get().word() + "】”后面要有冒号和内容");
            return Optional.empty();
        }
        List<String> named = verb.get().counts() ? List.of(words.split("\\s*[、,，]\\s*")) : words.isEmpty() ? List.of() : List.of(words);
        Settings settings = new Settings();
        for (int i = 1; i < parts.length; i++) {
            if (verb.get().counts()) {
                settings.read(parts[i].strip(), problems);
            }
        }
        Placeholder read = new Placeholder(verb.get(), named, settings.span, settings.scope, settings.narrowed, settings.by, settings.months, settings.most);
        read.countOfWords(problems);
        return Optional.of(read);
    }

    private void countOfWords(List<String> problems) {
        int keys = words.size();
        boolean wrong = switch (verb) {
            case SHARE -> keys != 2;
            case TABLE -> keys > 40;
            case NUMBER, AGAINST_BEFORE, AGAINST_YEAR, NAMES, IF_ANY, IF_NONE, IF_UNKNOWN -> keys != 1;
            case WRITE, EVIDENCE, CARRIED, SECTION, AGENCY, PERIOD, BEFORE, AFTER, NUMBER_OF_ISSUE, SIGNATURE -> false;
        };
        if (wrong) {
            problems.add("“【" + verb.word() + "：…】”里指标的个数不对：“占”要两个，“表”可以多个，其余一个");
        }
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** What stands after the strokes. */
    private static final class Settings {
        private Span span = Span.NOW;
        private @Nullable Scope scope;
        private final Map<Dimension, String> narrowed = new EnumMap<>(Dimension.class);
        private @Nullable Dimension by;
        private boolean months;
        private int most = USUAL;

        void read(String word, List<String> problems) {
            Optional<Span> period = Span.ofWord(word);
            if (period.isPresent()) {
                span = period.get();
            } else if (word.equals("本机关") || word.equals("全系统")) {
                scope = word.equals("本机关") ? Scope.OWN : Scope.TREE;
            } else if (word.equals("按月")) {
                months = true;
            } else if (word.startsWith("按") && dimension(word.substring(1)).isPresent()) {
                by = dimension(word.substring(1)).get();
            } else if (word.matches("前\\d{1,3}条") && Integer.parseInt(word.replaceAll("\\D", "")) <= LIMIT) {
                most = Math.max(1, Integer.parseInt(word.replaceAll("\\D", "")));
            } else if (!narrows(word)) {
                problems.add("“" + shortened(word) + "”不是认识的设定，可以写：本期、上期、上年同期、本年、上年，本机关、全系统，按月、按渠道（等），体裁＝公文（等），前10条");
            }
        }

        private boolean narrows(String word) {
            String[] sides = word.replace('=', '＝').split("＝", 2);
            Optional<Dimension> dimension = dimension(sides[0].strip());
            if (sides.length != 2 || dimension.isEmpty() || sides[1].length() > 200) {
                return false;
            }
            narrowed.put(dimension.get(), sides[1].strip());
            return true;
        }

        private static Optional<Dimension> dimension(String label) {
            List<Dimension> found = new ArrayList<>();
            for (Dimension dimension : Dimension.values()) {
                if (dimension.label().equals(label)) {
                    found.add(dimension);
                }
            }
            return found.stream().findFirst();
        }
    }
}
