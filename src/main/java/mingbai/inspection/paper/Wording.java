package mingbai.inspection.paper;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.screening.text.Doubt;
import mingbai.screening.text.DoubtKind;
import mingbai.screening.text.TextCheck;

/** What the text itself contradicts ({@link TextCheck}): sums, counts, days, names of laws, numbers of documents. */
final class Wording implements Judge {

    static final String SUMS = "paper.sums";
    static final String SUMS_DOUBT = "paper.sums-doubt";
    static final String DAY = "paper.no-such-day";
    static final String LAW_NAME = "paper.law-name";
    static final String BRACKETS = "paper.number-brackets";
    static final String NUMBERING = "paper.numbering";
    static final String ANSWER_TERM = "paper.answer-term";

    private static final Map<DoubtKind, String> RULES = new EnumMap<>(Map.ofEntries(Map.entry(DoubtKind.PARTS_TOTAL, SUMS), Map.entry(DoubtKind.COUNTED_LIST, SUMS),
            Map.entry(DoubtKind.POINTS, SUMS), Map.entry(DoubtKind.PERCENTAGE, SUMS), Map.entry(DoubtKind.DIFFERENCE, SUMS), Map.entry(DoubtKind.PARTS_BELOW, SUMS_DOUBT),
            Map.entry(DoubtKind.UNIT, SUMS_DOUBT), Map.entry(DoubtKind.TWO_COUNTS, SUMS_DOUBT), Map.entry(DoubtKind.NO_SUCH_DAY, DAY), Map.entry(DoubtKind.LAW_NAME, LAW_NAME),
            Map.entry(DoubtKind.DOCUMENT_NUMBER, BRACKETS), Map.entry(DoubtKind.NUMBERING, NUMBERING), Map.entry(DoubtKind.ANSWER_TERM, ANSWER_TERM)));
    /** One rule speaks of one paper so often at most: whoever mends it reads it through anyway. */
    private static final int MOST = 5;
    private static final int PASSAGE = 60;

    @Override
    public List<String> rules() {
        return RULES.values().stream().distinct().toList();
    }

    @Override
    public void judge(ReadPaper paper) {
        Map<String, Integer> told = new HashMap<>();
        for (Doubt doubt : TextCheck.of(paper.text())) {
            String rule = RULES.get(doubt.kind());
            if (rule != null && told.merge(rule, 1, Integer::sum) <= MOST) {
                // masked before it is cut: half a number would no longer be known for one
                String passage = shortened(paper.masked(doubt.passage()));
                paper.found(rule, doubt.kind().code() + "：" + passage, "“" + passage + "”：" + doubt.sentence());
            }
        }
    }

    private static String shortened(String passage) {
        String line = passage.replaceAll("\\s+", " ").strip();
        return line.length() <= PASSAGE ? line : line.substring(0, PASSAGE) + "…";
    }
}
