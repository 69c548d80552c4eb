package mingbai.plan;

import java.util.List;
import mingbai.web.Issue;
import mingbai.web.Refused;

/** What is typed for plans: not blank where it must say something, and no longer than its column. */
final class Words {

    static final int REASON = 400;

    private Words() {}

    static void demand(String field, String what, String typed, int longest, List<Issue> issues) {
        if (typed.isBlank()) {
            issues.add(Issue.of(field, "请填写" + what + "。"));
        } else {
            atMost(field, what, typed, longest, issues);
        }
    }

    static void atMost(String field, String what, String typed, int longest, List<Issue> issues) {
        if (typed.strip().length() > longest) {
            issues.add(Issue.of(field, what + "最多" + longest + "个字，现有" + typed.strip().length() + "个字。"));
        }
    }

    /** A reason somebody else will read. */
    static String reason(String field, String what, String typed) {
        if (typed.isBlank() || typed.strip().length() > REASON) {
            throw new Refused(field, "请写明" + what + "，最多" + REASON + "个字。");
        }
        return typed.strip();
    }
}
