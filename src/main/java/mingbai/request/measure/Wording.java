package mingbai.request.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Touched;
import mingbai.request.TextRule;
import mingbai.web.Issue;

/** How a request was worded before its applicant corrected it. @param n from 1, in order of time */
public record Wording(long id, long request, int n, String subject, String description, Instant replacedAt) {

    static final String KIND = "request-wording";
    private static final int SUBJECT = 200;
    private static final int DESCRIPTION = 5_000;

    static List<Issue> issues(String subject, String description) {
        List<Issue> issues = new ArrayList<>();
        TextRule.required(issues, "subject", subject, SUBJECT, "请用一句话写明所需信息的名称或者主题");
        TextRule.required(issues, "description", description, DESCRIPTION, "请写明信息的名称、文号或者便于查找的其他特征");
        return issues;
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), 1, canonical());
    }

    Map<String, ?> canonical() {
        return Map.of("request", Long.toString(request), "n", n, "subject", subject, "description", description, "replacedAt", replacedAt.toEpochMilli());
    }
}
