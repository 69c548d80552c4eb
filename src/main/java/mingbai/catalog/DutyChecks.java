package mingbai.catalog;

import java.util.ArrayList;
import java.util.List;
import mingbai.catalog.Duty.How;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;

/** What acts about one duty ask first: that it is there, that it is open, that a reason is given. */
@Component
class DutyChecks {

    static final int LONGEST_REASON = 1000;

    private final DutyTable duties;
    private final CountingTable counting;

    DutyChecks(DutyTable duties, CountingTable counting) {
        this.duties = duties;
        this.counting = counting;
    }

    /** Takes the turn of its agency and reads it again: nobody discharges it meanwhile. */
    Duty open(long id) {
        DutyTable.Stored before = duties.find(id);
        if (before == null) {
            throw new NotFound();
        }
        counting.takeTurn(before.duty().agency());
        DutyTable.Stored now = duties.find(id);
        if (now == null || now.duty().how() != How.OPEN) {
            throw new Overtaken("这项应公开事项");
        }
        return now.duty();
    }

    static List<Issue> ofReason(String field, String reason, String ask) {
        List<Issue> issues = new ArrayList<>();
        if (reason.isBlank()) {
            issues.add(Issue.of(field, ask));
        } else if (reason.strip().length() > LONGEST_REASON) {
            issues.add(Issue.of(field, "最多 " + LONGEST_REASON + " 个字，现有 " + reason.strip().length() + " 个字。"));
        }
        return issues;
    }

    static void requireReason(String reason, String ask) {
        Refused.ifAny(ofReason("reason", reason, ask));
    }
}
