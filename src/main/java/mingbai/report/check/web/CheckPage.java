package mingbai.report.check.web;

import java.util.List;
import mingbai.report.annual.Broken;
import mingbai.screening.text.Doubt;
import mingbai.web.Issue;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * @param typed  the pasted text, kept in its field
 * @param result null before anything was sent
 */
public record CheckPage(String typed, List<Issue> issues, @Nullable Result result) {

    private static final int MOST_SHOWN = 200;

    /**
     * What came of it.
     *
     * @param name   what was looked through
     * @param doubts of a text
     * @param broken of an annual report
     * @param annual whether it was an annual report in tables (JSON)
     */
    public record Result(String name, List<Marked> doubts, List<Broken> broken, boolean annual) {

        public int size() {
            return doubts.size() + broken.size();
        }

        public List<Marked> shownDoubts() {
            return doubts.subList(0, Math.min(MOST_SHOWN, doubts.size()));
        }

        public List<Broken> shownBroken() {
            return broken.subList(0, Math.min(MOST_SHOWN, broken.size()));
        }

        public boolean hasMore() {
            return Math.max(doubts.size(), broken.size()) > MOST_SHOWN;
        }
    }

    /** A doubt with the words around its passage. */
    public record Marked(Doubt doubt, String before, String passage, String after) {

        private static final int AROUND = 60;
        private static final int LONGEST = 400;

        static Marked in(String text, Doubt doubt) {
            int lineStart = text.lastIndexOf('\n', Math.max(0, doubt.start() - 1)) + 1;
            int lineEnd = text.indexOf('\n', doubt.end());
            int from = Math.min(doubt.start(), Math.max(lineStart, doubt.start() - AROUND));
            int until = Math.min(lineEnd < 0 ? text.length() : lineEnd, doubt.end() + AROUND);
            String passage = text.substring(doubt.start(), doubt.end());
            return new Marked(doubt, text.substring(from, doubt.start()), passage.length() > LONGEST ? passage.substring(0, LONGEST) + "…" : passage,
                    text.substring(doubt.end(), Math.max(doubt.end(), until)));
        }

        public Tone tone() {
            return switch (doubt.severity()) {
                case CONTRADICTION -> Tone.LATE;
                case ADVICE -> Tone.SOON;
            };
        }
    }

    static CheckPage empty() {
        return new CheckPage("", List.of(), null);
    }

    public static Tone tone(Broken broken) {
        return broken.isError() ? Tone.LATE : Tone.SOON;
    }
}
