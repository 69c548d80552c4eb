package mingbai;

import java.util.List;

/** The layers of {@code docs/house.md}, lowest first; within the ground layer the order of packages counts too. */
final class Layers {

    static final List<String> VOCABULARY = List.of("law", "calendar", "merkle");
    static final List<String> GROUND = List.of("web", "figure", "ledger", "storage", "screening", "paper", "index", "agency", "identity", "notice", "almanac");
    static final List<List<String>> ABOVE = List.of(
            List.of("catalog", "review"),
            List.of("publication"),
            List.of("contribution", "request", "inquiry", "participation", "decision", "register"),
            List.of("statistics", "inspection"),
            List.of("plan", "assessment"),
            List.of("report"),
            List.of("channel"),
            List.of("portal", "desk"),
            List.of("operations"));

    private Layers() {}

    /** Height of a package: a class may see only lower ones, or its own. */
    static int heightOf(String module) {
        if (VOCABULARY.contains(module)) {
            return 0;
        }
        if (GROUND.contains(module)) {
            return 1 + GROUND.indexOf(module);
        }
        for (int layer = 0; layer < ABOVE.size(); layer++) {
            if (ABOVE.get(layer).contains(module)) {
                return 100 + layer;
            }
        }
        throw new AssertionError("package mingbai." + module + " stands in no layer of docs/house.md");
    }
}
