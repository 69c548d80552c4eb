package mingbai.paper;

import java.awt.Color;
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
