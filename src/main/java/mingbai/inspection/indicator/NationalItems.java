package mingbai.inspection.indicator;

import java.util.Set;

/** The lines of the sheet by how they come to their verdict; the lines themselves, their points and thresholds are rules ({@code national-*.yaml}). */
public final class NationalItems {

    static final String PREFIX = "national.";
    /** Given by a person, at most 30 points. */
    public static final String BONUS = PREFIX + "e1";

    /** What the program sees by itself. */
    private static final Set<String> SEEN = Set.of("v2", "v3", "v4", "v5", "a4", "a5", "a6", "a8", "c2", "c3", "c5", "c6", "d1", "d2", "d3", "d6", "d8");
    /** What a person enters as a day, from which the verdict of every later day follows. */
    private static final Set<String> BY_DAY = Set.of("n2", "b2");

    private NationalItems() {}

    static boolean isVeto(String key) {
        return key.matches("national\\.[vn]\\d");
    }

    public static boolean isByPerson(String key) {
        return key.startsWith(PREFIX) && !SEEN.contains(key.substring(PREFIX.length()));
    }

    public static boolean isByDay(String key) {
        return key.startsWith(PREFIX) && BY_DAY.contains(key.substring(PREFIX.length()));
    }

    /** 办事服务: not looked at where a department has no services for the public. */
    static boolean isService(String key) {
        return key.startsWith(PREFIX + "b");
    }
}
