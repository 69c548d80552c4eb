package mingbai.statistics.web;

import java.util.List;
import mingbai.statistics.closing.Closing;
import mingbai.web.Choice;

/**
 * One version of a closed period: its figures, and what changed against the version before.
 *
 * @param counted  how many figures are counted so far
 * @param versions the other versions: address and label
 * @param newest   whether figures are read from this version
 */
public record ClosingPage(Closing closing, String agency, int counted, List<Choice> versions, boolean newest, List<Line> lines) {

    /**
     * @param address of the records as they are frozen; "" where this is not the newest version
     * @param changed 增加2条，减少1条; "" when nothing did
     */
    public record Line(String key, String title, String text, String address, String changed, String changes, String withNow) {}

    public String base() {
        return "/desk/statistics/closing/" + closing.id();
    }
}
