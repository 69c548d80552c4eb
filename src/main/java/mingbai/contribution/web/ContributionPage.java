package mingbai.contribution.web;

import java.util.List;
import java.util.Map;
import mingbai.contribution.reading.ContributionReading;
import mingbai.web.Issue;

/**
 * One contribution, at the receiver's end or the sender's.
 *
 * @param published address of the public document it became, or ""
 */
public record ContributionPage(ContributionReading.Whole item, boolean received, String unitName, String receiverName, String published, boolean mayTake,
        boolean mayDecline, boolean mayRecall, Map<String, String> typed, List<Issue> issues, String notice) {

    public String address() {
        return (received ? "/desk/contribution/" : "/desk/sent/") + item.row().id();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean open() {
        return item.row().state().equals("SENT");
    }

    public static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1048576.0);
    }
}
