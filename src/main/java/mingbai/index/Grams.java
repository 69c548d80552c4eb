package mingbai.index;

import java.util.ArrayList;
import java.util.List;
import mingbai.index.Folding.Kind;

/**
 * Cuts folded text into what the index knows. A run of Han characters becomes overlapping bigrams, each at the position of its first
 * character; the first and the last character of a run also stand alone, so that a phrase may end beside a number or a stop (第1条).
 * A Latin word or a number is one token. What stands between, however long, takes one position: 行政，处罚 is not 行政处罚.
 */
final class Grams {

    /** A run that is cut at this many characters: nothing that long is typed, and a term has a limit. */
    static final int LONGEST_WORD = 64;

    enum Part { WORD, ALONE, FIRST, PAIR, LAST }

    /** One token of a phrase and its position, counted in characters. */
    record Gram(String text, int position) { }

    private final char[] text;
    private final int length;
    private final boolean single;
    private int at;
    private int runEnd;
    private boolean runStart;
    private boolean pairPending;
    private boolean started;

    Part part = Part.WORD;
    int start;
    int end;
    /** Positions between this token and the one before. */
    int step;

    /** @param single each Han character alone, for questions of one character */
    Grams(char[] folded, int length, boolean single) {
        this.text = folded;
        this.length = length;
        this.single = single;
    }

    /** The tokens a phrase must hold. The edge of a run is asked for only where the phrase goes on beyond it. */
    static List<Gram> phrase(String folded) {
        char[] text = folded.toCharArray();
        Grams grams = new Grams(text, text.length, false);
        List<Gram> all = new ArrayList<>();
        Gram edge = null;
        int position = -1;
        while (grams.next()) {
            position += grams.step;
            if (edge != null) {
                all.add(edge);
                edge = null;
            }
            Gram gram = new Gram(new String(text, grams.start, grams.end - grams.start), position);
            switch (grams.part) {
                case FIRST -> { }
                case LAST -> edge = gram;
                case WORD, ALONE, PAIR -> all.add(gram);
            }
        }
        return all;
    }

    boolean next() {
        if (pairPending) {
            pairPending = false;
            step = 0;
            return pair();
        }
        if (at >= runEnd && !findRun()) {
            return false;
        }
        if (!runStart) {
            step = 1;
        }
        boolean first = runStart;
        runStart = false;
        if (Folding.kindAt(text, at, length) == Kind.WORD) {
            return token(Part.WORD, runEnd, runEnd);
        }
        int after = at + width(at);
        if (single || first && after >= runEnd) {
            return token(Part.ALONE, after, after);
        }
        if (first) {
            pairPending = true;
            return token(Part.FIRST, after, at);
        }
        return after >= runEnd ? token(Part.LAST, after, after) : pair();
    }

    private boolean pair() {
        int second = at + width(at);
        return token(Part.PAIR, second + width(second), second);
    }

    private boolean token(Part kind, int to, int goOnAt) {
        part = kind;
        start = at;
        end = to;
        at = goOnAt;
        return true;
    }

    private boolean findRun() {
        int from = at;
        while (at < length && Folding.kindAt(text, at, length) == Kind.GAP) {
            at += width(at);
        }
        if (at >= length) {
            return false;
        }
        step = started && at > from ? 2 : 1;
        started = true;
        runStart = true;
        Kind kind = Folding.kindAt(text, at, length);
        runEnd = at;
        for (int n = 0; runEnd < length && Folding.kindAt(text, runEnd, length) == kind && (kind == Kind.GRAM || n < LONGEST_WORD); n++) {
            runEnd += width(runEnd);
        }
        return true;
    }

    private int width(int place) {
        return Character.isHighSurrogate(text[place]) && place + 1 < length ? 2 : 1;
    }
}
