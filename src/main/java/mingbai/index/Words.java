package mingbai.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.index.Folding.Kind;

/**
 * What was typed, as the index reads it: words between spaces and stops, exact words between quotation marks, document numbers. Nothing
 * that is typed has a meaning of its own beyond that; no character is refused.
 *
 * @param shortened whether something at the end was left out
 */
record Words(List<Wanted> wanted, boolean shortened) {

    /** Characters and words that are read; the rest of a longer question adds nothing but cost. */
    static final int MOST_CHARACTERS = 200;
    static final int MOST_WORDS = 16;

    /** Particles that say nothing when other words stand beside them. */
    private static final Set<String> PARTICLES = Set.of("的", "之", "与", "和", "及", "或", "在", "是", "了", "对", "等");
    private static final Pattern QUOTED = Pattern.compile("[\"“”「『]([^\"“”「」『』]+)[\"“”」』]");

    /** One thing that is asked for. */
    sealed interface Wanted {
        /** Folded, as typed. */
        String text();
    }

    /** @param exact whether it stood between quotation marks */
    record Word(String text, boolean exact) implements Wanted { }

    record Number(DocumentNumbers.Found number) implements Wanted {
        @Override
        public String text() {
            return number.text();
        }
    }

    static Words read(String typed) {
        int end = Math.min(typed.length(), MOST_CHARACTERS);
        StringBuilder rest = new StringBuilder(Folding.fold(typed.substring(0, end)));
        List<Wanted> wanted = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(rest.toString());
        while (quoted.find()) {
            if (!Titles.key(quoted.group(1)).isEmpty()) {
                wanted.add(new Word(quoted.group(1).strip(), true));
            }
            blank(rest, quoted.start(), quoted.end());
        }
        for (DocumentNumbers.Found number : DocumentNumbers.findIn(rest.toString())) {
            wanted.add(new Number(number));
            blank(rest, number.from(), number.to());
        }
        List<Wanted> plain = plainWords(rest.toString());
        boolean others = wanted.size() + plain.size() > 1;
        plain.stream().filter(word -> !(others && PARTICLES.contains(word.text()))).forEach(wanted::add);
        boolean tooMany = wanted.size() > MOST_WORDS;
        boolean cut = end < typed.length() && typed.substring(end).codePoints().anyMatch(c -> Folding.kind(c) != Kind.GAP);
        return new Words(List.copyOf(wanted.subList(0, Math.min(MOST_WORDS, wanted.size()))), tooMany || cut);
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** A point, stroke or the like between Latin letters or digits does not part a word: pm2.5, gb/t 16180. */
    private static List<Wanted> plainWords(String folded) {
        char[] text = folded.toCharArray();
        List<Wanted> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length; i++) {
            boolean inside = i < text.length && (lowSurrogate(text, i) || Folding.kindAt(text, i, text.length) != Kind.GAP || joins(text, i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(folded.substring(start, i), false));
                start = -1;
            }
        }
        return words.stream().distinct().toList();
    }

    private static boolean lowSurrogate(char[] text, int at) {
        return Character.isLowSurrogate(text[at]) && at > 0 && Folding.kindAt(text, at - 1, text.length) != Kind.GAP;
    }

    private static boolean joins(char[] text, int at) {
        return "./-_".indexOf(text[at]) >= 0 && at > 0 && at + 1 < text.length
                && Folding.kindAt(text, at - 1, text.length) == Kind.WORD && Folding.kindAt(text, at + 1, text.length) == Kind.WORD;
    }
}
