package mingbai.inquiry.desk;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.quality.QualityCheck;
import mingbai.inquiry.quality.QualityFault;
import mingbai.inquiry.quality.QualityItem;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** What the pages of quality sampling show. */
public final class QualityPage {

    private QualityPage() {}

    /** The list with the form of a new one. */
    public record Listed(List<QualityCheck> checks, Map<String, String> names, List<Choice> agencies, Map<String, String> typed, List<Issue> issues) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** One of what was drawn, with its number and title. */
    public record Line(QualityItem item, String number, String title) {}

    /** @param n of the one whose form has issues, 0 for the form of the seed */
    public record One(QualityCheck check, String agency, List<Line> lines, boolean ready, String seed, int n, String note, List<String> ticked, List<Issue> issues, String notice) {

        public QualityFault[] faults() {
            return QualityFault.values();
        }

        public long judged() {
            return lines.stream().filter(line -> line.item().judged() != null).count();
        }

        public long faulty() {
            return lines.stream().filter(line -> line.item().judged() != null && !line.item().judged().faults().isEmpty()).count();
        }
    }
}
