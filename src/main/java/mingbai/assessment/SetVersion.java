package mingbai.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.assessment.set.IndicatorSet;
import mingbai.assessment.set.SetText;
import mingbai.ledger.Touched;

/**
 * One version of an office's indicator set; never changed.
 *
 * @param number 1 for the first
 * @param text   as it was entered
 * @param reason why there is another version, or where the first came from
 */
public record SetVersion(long id, String agency, String key, int number, String title, String text, String reason, long account, String name, Instant madeAt) {

    public static final String KIND = "indicatorset";

    public IndicatorSet set() {
        return SetText.read(text);
    }

    /** 第2版. */
    public String label() {
        return title + "（第" + number + "版）";
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, state());
    }

    Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("key", key);
        canonical.put("number", number);
        canonical.put("text", text);
        canonical.put("reason", reason);
        canonical.put("account", Long.toString(account));
        return canonical;
    }
}
