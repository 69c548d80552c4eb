package mingbai.publication.web;

import java.util.List;
import java.util.Map;
import mingbai.publication.reading.NormativeReading;
import mingbai.publication.reading.NormativeReading.Figures;
import mingbai.web.Choice;
import mingbai.web.Paging;

/** Normative documents of a year. @param list which figure the list below shows */
public record NormativePage(String agency, List<Choice> agencies, Map<String, String> names, List<Choice> years, Figure list, Figures figures,
        List<NormativeReading.Row> rows, List<NormativeReading.CleanUpLine> cleanUps, Paging paging, boolean mayCleanUp, String notice) {

    /** The lists of the page, by their word in the address. */
    public enum Figure {
        MADE("made", "本年制定"), ENDED("repealed", "本年废止、失效"), IN_FORCE("force", "现行有效"), BEFORE("before", "上年末有效"), UNKNOWN("unknown", "废止日期不明");

        private final String code;
        private final String label;

        Figure(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        List<NormativeReading.Row> of(Figures figures) {
            return switch (this) {
                case MADE -> figures.made();
                case ENDED -> figures.repealed();
                case IN_FORCE -> figures.inForce();
                case BEFORE -> figures.inForceBefore();
                case UNKNOWN -> figures.endUnknown();
            };
        }

        static Figure ofCode(String code) {
            return java.util.Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst().orElse(IN_FORCE);
        }
    }

    public String query() {
        return query(list);
    }

    public String query(Figure which) {
        return (agency.isEmpty() ? "" : "agency=" + agency + "&") + "year=" + figures.year() + "&list=" + which.code();
    }

    public String address(Figure which) {
        return "/desk/normative?" + query(which);
    }

    public int count(Figure which) {
        return which.of(figures).size();
    }

    public static String standing(NormativeReading.Row row) {
        return row.endUnknown() ? "已失效，日期不明" : row.endedFrom() == null ? "有效" : row.validity().equals("REPEALED") ? "废止" : "失效";
    }

    public static mingbai.web.Tone tone(NormativeReading.Row row) {
        return row.endedFrom() == null && !row.endUnknown() ? mingbai.web.Tone.DONE : mingbai.web.Tone.PLAIN;
    }
}
