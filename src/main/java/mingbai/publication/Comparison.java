package mingbai.publication;

import java.util.ArrayList;
import java.util.List;
import mingbai.storage.HtmlCleaner;

/**
 * Two texts side by side: paragraphs that stayed, went, came or changed, and within changed ones the characters. Pure. The longest common
 * subsequence is looked for between what the two have different; of very long differences only paragraphs are compared.
 */
public final class Comparison {

    /** At most this many cells of the table of lengths: about 64 MB. */
    private static final long CELLS = 16_000_000;
    /** Paragraphs longer than this are shown as changed as a whole. */
    private static final int LONG = 1_500;

    private Comparison() {}

    /** A stretch of text; {@code changed} when the other side does not have it. */
    public record Piece(String text, boolean changed) {}

    /** A paragraph of each side; an empty list where that side has none. */
    public record Row(List<Piece> before, List<Piece> after, boolean changed) {}

    /** Rows over title and body (clean HTML). */
    public static List<Row> of(String titleBefore, String bodyBefore, String titleAfter, String bodyAfter) {
        return of(lines(titleBefore, bodyBefore), lines(titleAfter, bodyAfter));
    }

    private static List<String> lines(String title, String body) {
        List<String> lines = new ArrayList<>(List.of(title));
        HtmlCleaner.text(body).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    static List<Row> of(List<String> before, List<String> after) {
        List<Row> rows = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (Match<String> match : matches(before, after)) {
            gone.addAll(match.onlyBefore());
            come.addAll(match.onlyAfter());
            if (match.same() != null) {
                changed(gone, come, rows);
                rows.add(new Row(List.of(new Piece(match.same(), false)), List.of(new Piece(match.same(), false)), false));
            }
        }
        changed(gone, come, rows);
        return rows;
    }

    /** Paragraphs that went and came at the same place are shown beside each other. */
    private static void changed(List<String> gone, List<String> come, List<Row> rows) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            if (i >= gone.size()) {
                rows.add(new Row(List.of(), List.of(new Piece(come.get(i), true)), true));
            } else if (i >= come.size()) {
                rows.add(new Row(List.of(new Piece(gone.get(i), true)), List.of(), true));
            } else {
                rows.add(within(gone.get(i), come.get(i)));
            }
        }
        gone.clear();
        come.clear();
    }

    private static Row within(String before, String after) {
        if (before.length() > LONG || after.length() > LONG) {
            return new Row(List.of(new Piece(before, true)), List.of(new Piece(after, true)), true);
        }
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        for (Match<String> match : matches(characters(before), characters(after))) {
            add(left, String.join("", match.onlyBefore()), true);
            add(right, String.join("", match.onlyAfter()), true);
            if (match.same() != null) {
                add(left, match.same(), false);
                add(right, match.same(), false);
            }
        }
        return new Row(left, right, true);
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static void add(List<Piece> pieces, String text, boolean changed) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().changed() == changed) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text() + text, changed));
        } else {
            pieces.add(new Piece(text, changed));
        }
    }

    /** What only one side has, and the element both have after it (null at the end). */
    private record Match<T>(List<T> onlyBefore, List<T> onlyAfter, @org.jspecify.annotations.Nullable T same) {}

    private static List<Match<String>> matches(List<String> before, List<String> after) {
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Match<String>> matches = new ArrayList<>();
        before.subList(0, head).forEach(same -> matches.add(new Match<>(List.of(), List.of(), same)));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), matches);
        before.subList(before.size() - tail, before.size()).forEach(same -> matches.add(new Match<>(List.of(), List.of(), same)));
        return matches;
    }

    private static void middle(List<String> a, List<String> b, List<Match<String>> matches) {
        if (a.isEmpty() || b.isEmpty() || (long) a.size() * b.size() > CELLS) {
            matches.add(new Match<>(a, b, null));
            return;
        }
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j)) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        int fromA = 0;
        int fromB = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                matches.add(new Match<>(a.subList(fromA, i), b.subList(fromB, j), a.get(i)));
                fromA = ++i;
                fromB = ++j;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        matches.add(new Match<>(a.subList(fromA, a.size()), b.subList(fromB, b.size()), null));
    }
}
