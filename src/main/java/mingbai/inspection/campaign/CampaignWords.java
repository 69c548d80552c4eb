package mingbai.inspection.campaign;

import java.util.List;
import mingbai.web.Issue;

/** What people write in a few words: it must be there, and not without end. */
final class CampaignWords {

    static final int LONGEST = 400;

    private CampaignWords() {}

    static void reason(String text, String field, List<Issue> issues) {
        needed(text, field, "理由", issues);
    }

    static void needed(String text, String field, String what, List<Issue> issues) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            issues.add(Issue.of(field, "请写明" + what + "，最多" + LONGEST + "个字"));
        }
    }

    static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length - 1) + "…" : text;
    }
}
