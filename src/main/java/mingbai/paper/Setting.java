package mingbai.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/** Sets runs of text in fonts that have their characters, and remembers the characters no font had. */
final class Setting {

    private static final Color LINK = new Color(0x17, 0x45, 0x7a);

    private final SortedSet<Integer> missing = new TreeSet<>();

    SortedSet<Integer> missing() {
        return missing;
    }

    /** @param weight of a stroke around the characters in points, 0 for none: a heavier Song for titles */
    record Manner(Face face, float size, float closer, float weight) {
        static final Manner BODY = new Manner(Face.SONG, Page.BODY, Page.CLOSER, 0);
        static final Manner TITLE = new Manner(Face.SONG, Page.TITLE, 0, 0.6f);
        static final Manner TABLE = new Manner(Face.SONG, Page.TABLE, 0, 0);

        static Manner heading(int level) {
            return switch (level) {
                case 1 -> new Manner(Face.HEI, Page.BODY, Page.CLOSER, 0);
                case 2 -> new Manner(Face.SONG, Page.BODY, Page.CLOSER, 0.5f);
                default -> BODY;
            };
        }

        Manner bold() {
            return new Manner(Face.HEI, size, closer, 0);
        }
    }

    /** A character in the font it is set in, with what follows it of the spacing of its manner. @param width in points */
    record Glyph(int character, String shown, BaseFont font, Manner manner, @Nullable String link, float width) {}

    /** The characters of the runs, one by one; a line end is a glyph without width. */
    List<Glyph> glyphs(List<Run> runs, Manner manner) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Run run : runs) {
            Manner own = run.bold() ? manner.bold() : manner;
            run.text().codePoints().filter(character -> !invisible(character)).forEach(character -> glyphs.add(glyph(character, own, run.link())));
        }
        return glyphs;
    }

    private Glyph glyph(int character, Manner manner, @Nullable String link) {
        BaseFont font = fontOf(character, manner.face());
        if (font == null) {
            missing.add(character);
        }
        String shown = font == null ? Fonts.SUBSTITUTE : Character.toString(character);
        BaseFont used = font == null ? Fonts.of(manner.face()) : font;
        float width = character == '\n' ? 0 : used.getWidthPoint(shown, manner.size()) - manner.closer();
        return new Glyph(character, shown, used, manner, link, width);
    }

    /** @param wider what is added behind each character, so that the line is as wide as the others */
    void add(Phrase phrase, List<Glyph> glyphs, float wider) {
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            piece.append(glyph.shown());
            boolean ends = i + 1 == glyphs.size() || !glyphs.get(i + 1).font().equals(glyph.font()) || !glyphs.get(i + 1).manner().equals(glyph.manner())
                    || !java.util.Objects.equals(glyphs.get(i + 1).link(), glyph.link());
            if (ends) {
                Manner manner = glyph.manner();
                flush(phrase, piece, glyph.font(), new Manner(manner.face(), manner.size(), manner.closer() - wider, manner.weight()), glyph.link());
            }
        }
    }

    void add(Phrase phrase, List<Run> runs, Manner manner) {
        for (Run run : runs) {
            add(phrase, run.text(), run.bold() ? manner.bold() : manner, run.link());
        }
    }

    void add(Phrase phrase, String text, Manner manner, @Nullable String link) {
        StringBuilder piece = new StringBuilder();
        BaseFont current = Fonts.of(manner.face());
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (invisible(character)) {
                continue;
            }
            BaseFont font = fontOf(character, manner.face());
            if (font != current && font != null) {
                flush(phrase, piece, current, manner, link);
                current = font;
            }
            if (font == null) {
                missing.add(character);
                piece.append(Fonts.SUBSTITUTE);
            } else {
                piece.appendCodePoint(character);
            }
        }
        flush(phrase, piece, current, manner, link);
    }

    private static @Nullable BaseFont fontOf(int character, Face face) {
        return character == '\n' ? Fonts.of(face) : Fonts.with(character, face);
    }

    /** Zero-width characters and selectors of variants draw nothing. */
    private static boolean invisible(int c) {
        return c >= 0x200b && c <= 0x200f || c == 0xfeff || c == 0x2060 || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef
                || c < ' ' && c != '\n';
    }

    private static void flush(Phrase phrase, StringBuilder piece, BaseFont font, Manner manner, @Nullable String link) {
        if (piece.isEmpty()) {
            return;
        }
        Chunk chunk = new Chunk(piece.toString(), new Font(font, manner.size(), Font.NORMAL, link == null ? Color.BLACK : LINK));
        chunk.setSplitCharacter(Breaks.RULES);
        if (manner.closer() != 0) {
            chunk.setCharacterSpacing(-manner.closer());
        }
        if (manner.weight() > 0) {
            chunk.setTextRenderMode(org.openpdf.text.pdf.PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, manner.weight(), Color.BLACK);
        }
        if (link != null) {
            chunk.setAnchor(link);
        }
        phrase.add(chunk);
        piece.setLength(0);
    }
}
