package mingbai.screening.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs of lines that are items of one list: （1）…, 1、…, ①…, with the line before them. */
record ItemRuns(Reading.Span heading, List<Reading.Span> items) {

    private static final List<Pattern> STYLES = List.of(Pattern.compile("^ *（ ?[0-9]{1,2} ?）.*"), Pattern.compile("^ *[0-9]{1,2} ?(?:、|\\.(?![0-9])).*"),
            Pattern.compile("^ *[①-⑳].*"), Pattern.compile("^ *（ ?[一二三四五六七八九十]{1,3} ?）.*"));
    /** Longer lines are paragraphs, not items. */
    private static final int LONGEST = 80;

    static List<ItemRuns> of(Reading text) {
        List<ItemRuns> runs = new ArrayList<>();
        STYLES.forEach(style -> runs.addAll(of(text, style)));
        return runs;
    }

    private static List<ItemRuns> of(Reading text, Pattern style) {
        List<ItemRuns> runs = new ArrayList<>();
        List<Reading.Span> items = new ArrayList<>();
        Reading.Span before = new Reading.Span(0, 0);
        for (Reading.Span line : text.lines()) {
            String words = text.plain(line);
            boolean item = line.end() - line.start() <= LONGEST && style.matcher(words).matches();
            boolean first = item && (style.matcher(words).matches() && isFirst(words));
            if ((!item || first) && !words.isBlank()) {
                add(runs, before, items);
                before = item ? heading(before, items, text, line) : line;
                items = new ArrayList<>();
            }
            if (item) {
                items.add(line);
            }
        }
        add(runs, before, items);
        return runs;
    }

    /** A list that begins again at once has no heading of its own. */
    private static Reading.Span heading(Reading.Span before, List<Reading.Span> items, Reading text, Reading.Span line) {
        return items.isEmpty() ? before : new Reading.Span(line.start(), line.start());
    }

    private static boolean isFirst(String words) {
        return words.strip().matches("(?:（ ?[1一] ?）|1 ?[、.]|①).*");
    }

    private static void add(List<ItemRuns> runs, Reading.Span before, List<Reading.Span> items) {
        if (items.size() >= 3) {
            runs.add(new ItemRuns(before, List.copyOf(items)));
        }
    }
}
