package mingbai.screening.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text as the rules read it: folded character for character, so that every place in it is a place in the text, with its lines and quantities. */
final class Reading {

    private static final String SENTENCE_ENDS = "。！？!?\n";

    private final String text;
    private final String plain;
    private final List<Span> lines;
    private final List<Quantity> quantities;
    private final int[] starts;

    /** @param end index after the last character */
    record Span(int start, int end) {}

    Reading(String text) {
        this.text = text;
        this.plain = Fold.of(text);
        this.lines = lines(plain);
        this.quantities = Quantities.inFolded(plain);
        this.starts = quantities.stream().mapToInt(Quantity::start).toArray();
    }

    /** The folded text: Chinese punctuation, plain digits, simplified characters. */
    String plain() {
        return plain;
    }

    String plain(Span span) {
        return plain.substring(span.start(), span.end());
    }

    List<Span> lines() {
        return lines;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /** The quantities that begin in a stretch. */
    List<Quantity> quantities(int from, int until) {
        return quantities.subList(place(from), Math.max(place(from), place(until)));
    }

    private int place(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether the line holds cells parted by tabs. */
    boolean isTableRow(int index) {
        Span line = lines.get(lineOf(index) - 1);
        return text.substring(line.start(), line.end()).strip().indexOf('\t') >= 0;
    }

    /** From the end of the sentence before to the end of the one in which the character stands, without its full stop. */
    Span sentence(int index) {
        int start = index;
        while (start > 0 && SENTENCE_ENDS.indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        return new Span(start, sentenceEnd(index));
    }

    int sentenceEnd(int index) {
        int end = index;
        while (end < plain.length() && SENTENCE_ENDS.indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The pieces of a stretch between some marks; brackets hold theirs together. */
    List<Span> pieces(Span whole, String marks) {
        List<Span> pieces = new ArrayList<>();
        int from = whole.start();
        int depth = 0;
        for (int i = whole.start(); i < whole.end(); i++) {
            char c = plain.charAt(i);
            depth = c == '（' ? depth + 1 : c == '）' ? Math.max(0, depth - 1) : depth;
            if (depth == 0 && marks.indexOf(c) >= 0) {
                pieces.add(new Span(from, i));
                from = i + 1;
            }
        }
        pieces.add(new Span(from, whole.end()));
        return pieces.stream().filter(piece -> !plain(piece).isBlank()).toList();
    }

    Doubt doubt(DoubtKind kind, int start, int end, String problem, String computed) {
        return new Doubt(kind, start, end, lineOf(start), text.substring(start, end).strip(), problem, computed);
    }

    int lineOf(int index) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    private static List<Span> lines(String plain) {
        List<Span> lines = new ArrayList<>();
        int from = 0;
        for (int end = plain.indexOf('\n'); end >= 0; end = plain.indexOf('\n', from)) {
            lines.add(new Span(from, end));
            from = end + 1;
        }
        lines.add(new Span(from, plain.length()));
        return lines;
    }
}
