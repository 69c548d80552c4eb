package mingbai.request.dossier;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names inside a ZIP: no path, no control character, none twice, whatever a sender called a file. */
final class EntryNames {

    private static final int LONGEST = 80;

    private final Set<String> taken = new HashSet<>();

    /** @param folder our own, safe already */
    String of(String folder, int n, String name) {
        String safe = safe(name);
        String entry = "%s/%03d-%s".formatted(folder, n, safe);
        for (int again = 2; !taken.add(entry.toLowerCase(Locale.ROOT)); again++) {
            entry = "%s/%03d-%d-%s".formatted(folder, n, again, safe);
        }
        return entry;
    }

    static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().map(point -> Character.isLetterOrDigit(point) || point == '.' || point == '-' || point == '_' ? point : '_').forEach(safe::appendCodePoint);
        String trimmed = safe.toString().replaceAll("\\.{2,}", ".").replaceAll("^[._]+", "");
        if (trimmed.isEmpty()) {
            return "file";
        }
        int cut = trimmed.codePointCount(0, trimmed.length()) - LONGEST;
        return cut <= 0 ? trimmed : trimmed.substring(trimmed.offsetByCodePoints(0, cut)); // the ending stays
    }
}
