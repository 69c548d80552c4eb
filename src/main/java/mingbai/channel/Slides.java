package mingbai.channel;

import java.util.ArrayList;
import java.util.List;
import mingbai.paper.HtmlBlocks;

/** Documents as a screen shows them, turn by turn: so much text as can be read from some steps away, word for word. */
public final class Slides {

    /** Characters of one turn; a line takes at least {@link #LINE} of them. */
    static final int ROOM = 150;
    private static final int LINE = 22;
    /** Turns of one document: who wants the rest takes the code along. */
    static final int MOST_TURNS = 8;

    private Slides() {}

    /** @param rest whether more follows that only the page shows */
    public record Slide(Board.Entry entry, int part, int parts, List<String> lines, boolean rest) {}

    public static List<Slide> of(List<Board.Entry> entries) {
        List<Slide> slides = new ArrayList<>();
        for (Board.Entry entry : entries) {
            List<List<String>> turns = turns(Passages.lines(HtmlBlocks.of(entry.content().body(), "")));
            int shown = Math.min(turns.size(), MOST_TURNS);
            for (int i = 0; i < shown; i++) {
                slides.add(new Slide(entry, i + 1, shown, turns.get(i), turns.size() > shown && i == shown - 1));
            }
        }
        return slides;
    }

    static List<List<String>> turns(List<String> lines) {
        List<List<String>> turns = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int room = ROOM;
        for (String line : lines) {
            for (String piece : pieces(line)) {
                int taken = Math.ceilDiv(piece.length(), LINE) * LINE;
                if (taken > room && !open.isEmpty()) {
                    turns.add(open);
                    open = new ArrayList<>();
                    room = ROOM;
                }
                open.add(piece);
                room -= taken;
            }
        }
        if (!open.isEmpty() || turns.isEmpty()) {
            turns.add(open);
        }
        return turns;
    }

    /** A long line is cut behind a mark where there is one. */
    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        String rest = line;
        while (rest.length() > ROOM) {
            String head = rest.substring(0, ROOM);
            int mark = Math.max(Math.max(head.lastIndexOf('。'), head.lastIndexOf('；')), head.lastIndexOf('，'));
            int cut = mark > ROOM / 2 ? mark + 1 : Character.isHighSurrogate(head.charAt(ROOM - 1)) ? ROOM - 1 : ROOM;
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        pieces.add(rest);
        return pieces;
    }
}
