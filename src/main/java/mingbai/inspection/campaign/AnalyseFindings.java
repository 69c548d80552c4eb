package mingbai.inspection.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.web.Issue;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of findings of a campaign why they came about, and which of them are left to the next campaign. */
@Component
public class AnalyseFindings {

    private static final int MOST = 200;

    private final CampaignBook book;
    private final CampaignFindingTable ties;
    private final Causes causes;

    AnalyseFindings(CampaignBook book, CampaignFindingTable ties, Causes causes) {
        this.book = book;
        this.ties = ties;
        this.causes = causes;
    }

    /** @param chosen numbers of the ties */
    @Transactional
    public int because(Actor actor, long campaign, Collection<Long> chosen, String cause) {
        List<Issue> issues = new ArrayList<>();
        if (!causes.knows(cause)) {
            issues.add(Issue.of("cause", "请选择原因"));
        }
        return change(actor, campaign, chosen, issues, "原因：" + causes.nameOf(cause), tie -> tie.because(cause));
    }

    /** A finding that cannot be mended within the campaign goes into the next one, with the reason. */
    @Transactional
    public int carryOver(Actor actor, long campaign, Collection<Long> chosen, String reason) {
        List<Issue> issues = new ArrayList<>();
        CampaignWords.reason(reason, "carry-reason", issues);
        return change(actor, campaign, chosen, issues, "结转", tie -> tie.carriedOver(reason.strip()));
    }

    private int change(Actor actor, long id, Collection<Long> chosen, List<Issue> issues, String what, UnaryOperator<CampaignFinding> change) {
        Campaign campaign = book.table.get(id);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            issues.add(Issue.of("chosen", chosen.isEmpty() ? "请勾选问题" : "一次最多" + MOST + "个"));
        }
        Refused.ifAny(issues);
        if (campaign.begunOn() == null || campaign.state().isOver()) {
            throw new Overtaken("这次自查");
        }
        List<Touched> touched = new ArrayList<>();
        for (CampaignFinding tie : ties.of(id, chosen)) {
            CampaignFinding after = change.apply(tie);
            ties.update(after);
            touched.add(after.touched());
        }
        if (!touched.isEmpty()) {
            book.ledger.record(new Act(CampaignAct.CAUSE_ASSIGNED, actor, campaign.agency(), Map.of("what", what), touched));
        }
        return touched.size();
    }
}
