package mingbai.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the title of an official paper may be broken into lines: by its sense, as GB/T 9704-2012 asks of titles. Before 关于 and before the
 * name of another paper in 《》; a part that is too long for a line is broken by the browser where it must.
 */
final class TitleParts {

    private static final String ABOUT = "关于";
    /** A shorter beginning stays with what follows. */
    private static final int SHORTEST = 4;

    private TitleParts() {}

    static List<String> of(String title) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int at = 0; at < title.length(); at++) {
            char c = title.charAt(at);
            boolean opens = c == '《';
            if (depth == 0 && at - from >= SHORTEST && (opens || title.startsWith(ABOUT, at))) {
                parts.add(title.substring(from, at));
                from = at;
            }
            depth = Math.max(0, depth + (opens ? 1 : c == '》' ? -1 : 0));
        }
        parts.add(title.substring(from));
        return parts;
    }
}
