package mingbai.paper;

import java.util.ArrayList;
import java.util.List;
import mingbai.paper.Setting.Glyph;

/**
 * Breaks a paragraph into lines where an office program would that opens the same paper as DOCX, so that both have the same pages: a fifth of a character
 * is reckoned between Chinese and Latin, and a mark that just does not fit still belongs to its line. Here it is set closer instead of hanging out
 * of the type area.
 */
final class LineBreaker {

    /** Marks that may stand in the margin, behind Chinese. */
    private static final String HANGING = "，。、；：？！,.;:?!";

    /** Characters below it are Latin: letters, figures and their marks. */
    private static final int LATIN = 0x2000;

    private final List<Glyph> glyphs;
    private final float wide;
    private final List<Line> lines = new ArrayList<>();

    private LineBreaker(List<Glyph> glyphs, float wide) {
        this.glyphs = glyphs;
        this.wide = wide;
    }

    /** @param full whether it is filled to both edges: not the last of a paragraph, nor one that was ended */
    record Line(List<Glyph> glyphs, boolean full) {

        float width() {
            return (float) glyphs.stream().mapToDouble(Glyph::width).sum();
        }

        /** What each character gets so that the line reaches from edge to edge; less than 0 where a mark is taken in. */
        float wider(float wide) {
            return full && glyphs.size() > 1 ? (wide - width() - glyphs.getLast().manner().closer()) / (glyphs.size() - 1) : 0;
        }
    }

    /** @param indent of the first line */
    static List<Line> lines(List<Glyph> glyphs, float wide, float indent) {
        LineBreaker breaker = new LineBreaker(glyphs, wide);
        int from = 0;
        do {
            from = breaker.line(from, from == 0 ? indent : 0);
        } while (from < glyphs.size());
        return breaker.lines;
    }

    /** @return where the next line begins */
    private int line(int from, float indent) {
        float used = indent;
        int at = from;
        while (at < glyphs.size() && glyphs.get(at).character() != '\n') {
            float next = used + space(from, at) + width(at);
            if (next > wide && at > from && !isSpace(at)) {
                int end = end(from, at);
                lines.add(new Line(glyphs.subList(from, withoutSpaces(from, end)), true));
                return afterSpaces(end);
            }
            used = next;
            at++;
        }
        lines.add(new Line(glyphs.subList(from, at), false));
        return at + 1;
    }

    /** The line ends before the character that does not fit, or behind it, or at the last place before where it may. */
    private int end(int from, int at) {
        if (HANGING.indexOf(glyphs.get(at).character()) >= 0 && glyphs.get(at - 1).character() >= LATIN && (at + 1 == glyphs.size() || Breaks.mayBreak(first(at), first(at + 1)))) {
            return at + 1;
        }
        for (int end = at; end > from; end--) {
            if (Breaks.mayBreak(last(end - 1), first(end))) {
                return end;
            }
        }
        return at;
    }

    /** What an office program reckons before a character: the characters stand closer within Chinese and within Latin, not between. */
    private float space(int from, int at) {
        if (at == from) {
            return 0;
        }
        int before = glyphs.get(at - 1).character();
        int here = glyphs.get(at).character();
        if (before < LATIN == here < LATIN) {
            return 0;
        }
        boolean letters = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(here);
        return glyphs.get(at).manner().closer() + (letters ? glyphs.get(at).manner().size() / 5 : 0);
    }

    /** The dash of Chinese is as wide as any character, though the font draws it a little shorter. */
    private float width(int at) {
        Glyph glyph = glyphs.get(at);
        return glyph.character() == '—' ? glyph.manner().size() - glyph.manner().closer() : glyph.width();
    }

    private boolean isSpace(int at) {
        return glyphs.get(at).character() == ' ';
    }

    private int withoutSpaces(int from, int end) {
        int at = end;
        while (at > from + 1 && isSpace(at - 1)) {
            at--;
        }
        return at;
    }

    private int afterSpaces(int end) {
        int at = end;
        while (at < glyphs.size() && isSpace(at)) {
            at++;
        }
        return at;
    }

    private char first(int at) {
        return glyphs.get(at).shown().charAt(0);
    }

    private char last(int at) {
        String shown = glyphs.get(at).shown();
        return shown.charAt(shown.length() - 1);
    }
}
