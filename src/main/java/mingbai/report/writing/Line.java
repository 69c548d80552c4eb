package mingbai.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a text, read: {@code 标题：} the title, {@code 主送：} the addressee, {@code #} to {@code ####} headings, {@code 注：} a note to whoever adapts
 * the template (not printed), anything else a paragraph.
 *
 * @param number   in the text, from 1
 * @param problems what could not be understood, in sentences
 */
record Line(int number, Kind kind, int level, List<Piece> pieces, List<String> problems) {

    enum Kind { TITLE, ADDRESSEE, HEADING, PARAGRAPH, NOTE }

    /** Words as they are, or a placeholder. */
    sealed interface Piece {
        record Words(String text) implements Piece {}

        record Ask(Placeholder placeholder) implements Piece {}
    }

    Line {
        pieces = List.copyOf(pieces);
        problems = List.copyOf(problems);
    }

    static Line read(int number, String text) {
        String line = text.strip();
        List<String> problems = new ArrayList<>();
        if (line.startsWith("注：")) {
            return new Line(number, Kind.NOTE, 0, List.of(new Piece.Words(line)), problems);
        }
        if (line.startsWith("标题：") || line.startsWith("主送：")) {
            return new Line(number, line.startsWith("标题") ? Kind.TITLE : Kind.ADDRESSEE, 0, pieces(line.substring(3), problems), problems);
        }
        int level = level(line);
        List<Piece> pieces = pieces(level > 0 ? line.substring(level).strip() : line, problems);
        Line read = new Line(number, level > 0 ? Kind.HEADING : Kind.PARAGRAPH, level, pieces, problems);
        read.lonely().ifPresent(problems::add);
        return new Line(number, read.kind(), level, pieces, problems);
    }

    private static int level(String line) {
        int level = 0;
        while (level < 4 && level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level;
    }

    private static List<Piece> pieces(String line, List<String> problems) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf('【', at);
            int close = open < 0 ? -1 : line.indexOf('】', open);
            if (close < 0) {
                if (open >= 0) {
                    problems.add("“【”没有对应的“】”");
                }
                pieces.add(new Piece.Words(line.substring(at)));
                return pieces;
            }
            if (open > at) {
                pieces.add(new Piece.Words(line.substring(at, open)));
            }
            Placeholder.read(line.substring(open + 1, close), problems).map(Piece.Ask::new).ifPresent(pieces::add);
            at = close + 1;
        }
        return pieces;
    }

    /** Tables, lists, gaps and what is carried over are paragraphs by themselves; conditions stand before all else. */
    private Optional<String> lonely() {
        long others = pieces.stream().filter(piece -> !(piece instanceof Piece.Ask ask && ask.placeholder().verb().isCondition())).count();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Ask(Placeholder asked)) {
                if (asked.verb().alone() && (others > 1 || kind == Kind.HEADING)) {
                    return Optional.of("“【" + asked.verb().word() + "…】”要独占一行");
                }
                if (asked.verb().isCondition() && i > 0 && !(pieces.get(i - 1) instanceof Piece.Ask(Placeholder before) && before.verb().isCondition())) {
                    return Optional.of("“【" + asked.verb().word() + "…】”要写在一段的最前面");
                }
                if (asked.verb() == Verb.SECTION && kind != Kind.HEADING) {
                    return Optional.of("“【节：…】”只能写在标题行里");
                }
            }
        }
        return Optional.empty();
    }

    List<Placeholder> placeholders() {
        return pieces.stream().filter(Piece.Ask.class::isInstance).map(piece -> ((Piece.Ask) piece).placeholder()).toList();
    }

    boolean asks(Verb verb) {
        return placeholders().stream().anyMatch(placeholder -> placeholder.verb() == verb);
    }

    /** A paragraph that is nothing but this. */
    Optional<Placeholder> alone() {
        return placeholders().stream().filter(placeholder -> placeholder.verb().alone()).findFirst();
    }
}
