package mingbai.assessment.score;

import java.util.List;
import java.util.stream.Stream;

/** What one formula came to: points of 0 to the indicator's, where they may lie by chance, and what is to be said of them. */
record Scored(long points, long low, long high, Standing standing, boolean vetoes, List<String> notes) {

    static Scored of(long points, String... notes) {
        return new Scored(points, points, points, Standing.JUDGED, false, List.of(notes));
    }

    static Scored between(long low, long points, long high, List<String> notes) {
        return new Scored(points, Math.min(low, points), Math.max(high, points), Standing.JUDGED, false, notes);
    }

    static Scored tooFew(String note) {
        return new Scored(0, 0, 0, Standing.TOO_FEW, false, List.of(note));
    }

    static Scored pending(String note) {
        return new Scored(0, 0, 0, Standing.PENDING, false, List.of(note));
    }

    static Scored veto(String note) {
        return new Scored(0, 0, 0, Standing.JUDGED, true, List.of(note));
    }

    Scored noting(String note) {
        return new Scored(points, low, high, standing, vetoes, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}
