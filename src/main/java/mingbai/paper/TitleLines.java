package mingbai.paper;

import java.util.ArrayList;
import java.util.List;

/** Lines of a title: of about one length each, none wider than the type area (GB/T 9704-2012, 7.3.1). */
final class TitleLines {

    /** Characters of 2号 in a line of the type area. */
    private static final int MOST = 20;

    private TitleLines() {}

    /** Line ends in the title stay. */
    static List<String> of(String title) {
        return title.lines().map(String::strip).filter(line -> !line.isEmpty()).flatMap(line -> evenly(line, MOST).stream()).toList();
    }

    static List<String> evenly(String line, int most) {
        int lines = (line.length() + most - 1) / most;
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int left = lines; left > 1; left--) {
            int at = from + (line.length() - from + left - 1) / left;
            while (at > from + 1 && !Breaks.mayBreak(line.charAt(at - 1), line.charAt(at))) {
                at--;
            }
            parts.add(line.substring(from, at));
            from = at;
        }
        parts.add(line.substring(from));
        return parts;
    }
}
