package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the days of steps not yet over, with a reason that stays on record. */
@Component
public class ChangeCampaignDays {

    private final CampaignBook book;

    ChangeCampaignDays(CampaignBook book) {
        this.book = book;
    }

    /** @param days of the four steps, in their order */
    @Transactional
    public void change(Actor actor, long id, long version, List<LocalDate> days, String reason) {
        Campaign campaign = book.current(id, version, CampaignState.PLANNED, CampaignState.CHECKING, CampaignState.ANALYSING, CampaignState.MENDING);
        List<LocalDate> before = campaign.plan().steps().stream().map(StepPlan::by).toList();
        List<Issue> issues = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            boolean changed = !day.equals(before.get(i));
            if (changed && (i < Math.max(0, campaign.running()) || day.isBefore(book.today()) || day.isAfter(book.today().plusYears(2)))) {
                issues.add(Issue.of(CampaignPlan.KEYS.get(i), "“" + CampaignPlan.label(i) + "”已经过去的不能改，新的日期应是今天以后两年内的一天"));
            }
            if (i > 0 && day.isBefore(days.get(i - 1))) {
                issues.add(Issue.of(CampaignPlan.KEYS.get(i), "“" + CampaignPlan.label(i) + "”不能早于前一步"));
            }
            if (changed) {
                moved.add(CampaignPlan.label(i) + "由" + before.get(i) + "改为" + day);
            }
        }
        if (moved.isEmpty()) {
            issues.add(Issue.whole("日期没有变动"));
        }
        CampaignWords.reason(reason, "days-reason", issues);
        Refused.ifAny(issues);
        book.change(actor, campaign.on(days), "调整日期", String.join("；", moved) + "。理由：" + reason.strip());
    }
}
