package mingbai.inspection.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a site asks of programs (robots.txt, RFC 9309): the group that names us, else the one for all; of the paths that fit the longest rules, of equal ones what allows.
 *
 * @param delay seconds it wants between two questions, 0 when it does not say
 */
record Robots(List<Line> lines, int delay) {

    /** Under what name a site may speak to us. */
    static final String NAME = "mingbailinkcheck";
    private static final int MOST_LINES = 2_000;

    record Line(boolean allow, String path) {

        boolean fits(String asked) {
            String pattern = Pattern.quote(path.endsWith("$") ? path.substring(0, path.length() - 1) : path).replace("*", "\\E[^\\n]*\\Q");
            return Pattern.compile(pattern + (path.endsWith("$") ? "$" : "")).matcher(asked).lookingAt();
        }
    }

    static Robots of(String text) {
        List<Line> ours = new ArrayList<>();
        List<Line> all = new ArrayList<>();
        boolean named = false;
        int[] delays = {0, 0};
        boolean forUs = false;
        boolean forAll = false;
        boolean naming = false;
        for (String raw : text.lines().limit(MOST_LINES).toList()) {
            String line = raw.replaceAll("#.*", "").strip();
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                forUs = naming && forUs || value.equalsIgnoreCase(NAME);
                forAll = naming && forAll || value.equals("*");
                named |= forUs;
                naming = true;
            } else {
                naming = false;
                take(key, value, forUs, ours, delays, 0);
                take(key, value, forAll, all, delays, 1);
            }
        }
        return named ? new Robots(List.copyOf(ours), delays[0]) : new Robots(List.copyOf(all), delays[1]);
    }

    private static void take(String key, String value, boolean meant, List<Line> lines, int[] delays, int at) {
        if (!meant) {
            return;
        }
        if ((key.equals("allow") || key.equals("disallow")) && !value.isEmpty() && value.length() <= 500) {
            lines.add(new Line(key.equals("allow"), value));
        } else if (key.equals("crawl-delay") && value.matches("\\d{1,5}(\\.\\d+)?")) {
            delays[at] = (int) Math.ceil(Double.parseDouble(value));
        }
    }

    /** @param path with its query */
    boolean allows(String path) {
        Line best = null;
        for (Line line : lines) {
            boolean longer = best == null || line.path.length() > best.path.length() || line.path.length() == best.path.length() && line.allow;
            if (longer && line.fits(path)) {
                best = line;
            }
        }
        return best == null || best.allow;
    }
}
