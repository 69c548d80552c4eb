package mingbai.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import mingbai.index.Folding.Kind;

/** Titles as people know them: without marks, without the name of the state before them, with or without (试行) behind them. */
final class Titles {

    private static final String STATE = "中华人民共和国";
    /** What stands in brackets at the end, except a count: （二） is another text, （试行） is not. */
    private static final Pattern AFTERTHOUGHT = Pattern.compile("[\\[(〔【](?![一二三四五六七八九十0-9]+[\\])〕】])[^\\[\\](){}〔〕【】]*[\\])〕】]$");

    private Titles() {
    }

    /** Letters, digits and Han characters of a folded title alone. */
    static String key(String folded) {
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> Folding.kind(c) != Kind.GAP).forEach(key::appendCodePoint);
        String plain = key.toString();
        return plain.startsWith(STATE) && plain.length() >= STATE.length() + 2 ? plain.substring(STATE.length()) : plain;
    }

    /** Under what an exact question finds the title. */
    static Set<String> keys(String folded) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(folded));
        String shorter = shorter(folded);
        if (shorter.length() >= 2) {
            keys.add(shorter);
        }
        return keys;
    }

    static String shorter(String folded) {
        boolean bracketed = !folded.isEmpty() && ")]〕】".indexOf(folded.charAt(folded.length() - 1)) >= 0;
        return bracketed ? key(AFTERTHOUGHT.matcher(folded).replaceFirst("")) : key(folded);
    }
}
