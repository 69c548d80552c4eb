package mingbai.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which texts describe a form field to who cannot see them beside it: the ids for {@code aria-describedby}. */
public final class Described {

    private Described() {}

    /** Null when nothing describes the field, so that the attribute is left out. */
    public static @Nullable String by(String name, String hint, String guess, List<Issue> issues) {
        List<String> ids = new ArrayList<>();
        if (!hint.isEmpty()) {
            ids.add("f-" + name + "-hint");
        }
        if (!guess.isEmpty()) {
            ids.add("f-" + name + "-guess");
        }
        if (wrong(name, issues)) {
            ids.add("f-" + name + "-problem");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    public static boolean wrong(String name, List<Issue> issues) {
        return issues.stream().anyMatch(issue -> issue.field().equals(name));
    }

    /** Whether the browser draws a picker of its own for this type of input. */
    public static boolean ownKind(String type) {
        return type.equals("file") || type.startsWith("date");
    }
}
