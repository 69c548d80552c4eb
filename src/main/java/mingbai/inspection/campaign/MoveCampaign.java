package mingbai.inspection.campaign;

import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a campaign to its next step, or to its end; what must be done before is asked for. */
@Component
public class MoveCampaign {

    private static final int LONGEST_SAID = 2_000;

    private final CampaignBook book;
    private final CheckSheetTable sheets;
    private final CampaignFindingTable ties;
    private final ImprovementTable improvements;
    private final Causes causes;

    MoveCampaign(CampaignBook book, CheckSheetTable sheets, CampaignFindingTable ties, ImprovementTable improvements, Causes causes) {
        this.book = book;
        this.sheets = sheets;
        this.ties = ties;
        this.improvements = improvements;
        this.causes = causes;
    }

    /** Ends the check. @param reason why, when units have not answered */
    @Transactional
    public void analyse(Actor actor, long id, long version, String reason) {
        Campaign campaign = book.current(id, version, CampaignState.CHECKING);
        long missing = campaign.items().isEmpty() ? 0 : sheets.missing(id);
        List<Issue> issues = new ArrayList<>();
        if (missing > 0 && reason.isBlank()) {
            issues.add(Issue.of("reason", "还有" + missing + "个单位没有报送。先催报；确实不再等的，请写明理由"));
        } else if (reason.length() > CampaignWords.LONGEST) {
            issues.add(Issue.of("reason", "理由最多" + CampaignWords.LONGEST + "个字"));
        }
        Refused.ifAny(issues);
        String note = missing == 0 ? "各单位已经报齐" : missing + "个单位没有报送。" + reason.strip();
        book.change(actor, campaign.at(CampaignState.ANALYSING, missing == 0 ? "" : note), "进入分析", note);
    }

    /** Ends the analysis: every finding has a cause, every cause a measure. */
    @Transactional
    public void mend(Actor actor, long id, long version) {
        Campaign campaign = book.current(id, version, CampaignState.ANALYSING);
        List<Issue> issues = new ArrayList<>();
        long without = ties.withoutCause(id);
        if (without > 0) {
            issues.add(Issue.whole("还有" + without + "个问题没有认定原因"));
        }
        List<String> answered = improvements.causes(id);
        ties.causes(id).stream().filter(cause -> !answered.contains(cause))
                .forEach(cause -> issues.add(Issue.whole("原因“" + causes.nameOf(cause) + "”还没有改进措施")));
        Refused.ifAny(issues);
        book.change(actor, campaign.at(CampaignState.MENDING, ""), "进入整改", "");
    }

    /** Refused while a finding is open that is not carried over, or a measure that nobody checked. */
    @Transactional
    public void conclude(Actor actor, long id, long version) {
        Campaign campaign = book.current(id, version, CampaignState.MENDING);
        List<Issue> issues = new ArrayList<>();
        List<CampaignFinding> open = ties.open(id);
        long left = open.stream().filter(tie -> tie.carried().isEmpty()).count();
        if (left > 0) {
            issues.add(Issue.whole("还有" + left + "个问题没有销号。请督促整改；本次确实办不完的，写明理由结转到下一次自查"));
        }
        long unchecked = improvements.unchecked(id);
        if (unchecked > 0) {
            issues.add(Issue.whole("还有" + unchecked + "条改进措施没有落实或者没有经他人核查"));
        }
        Refused.ifAny(issues);
        book.change(actor, campaign.ended(CampaignState.CONCLUDED, book.today(), ""), "结束自查", open.isEmpty() ? "问题全部办结" : "结转" + open.size() + "个问题");
    }

    @Transactional
    public void callOff(Actor actor, long id, long version, String reason) {
        Campaign campaign = book.current(id, version, CampaignState.PLANNED, CampaignState.CHECKING, CampaignState.ANALYSING, CampaignState.MENDING);
        List<Issue> issues = new ArrayList<>();
        CampaignWords.reason(reason, "off-reason", issues);
        if (campaign.publishedOn() != null) {
            issues.add(Issue.whole("结果已经公开的自查不能取消"));
        }
        Refused.ifAny(issues);
        book.change(actor, campaign.ended(CampaignState.CALLED_OFF, book.today(), reason.strip()), "取消自查", reason.strip());
    }

    /** Makes numbers and measures public, without names of persons. @param said what is told in words */
    @Transactional
    public void publish(Actor actor, long id, long version, String said) {
        Campaign campaign = book.current(id, version, CampaignState.MENDING, CampaignState.CONCLUDED);
        List<Issue> issues = new ArrayList<>();
        if (said.isBlank() || said.strip().length() > LONGEST_SAID) {
            issues.add(Issue.of("said", "请用几句话说明自查情况，最多" + LONGEST_SAID + "个字，不写人名"));
        }
        Refused.ifAny(issues);
        book.change(actor, campaign.published(campaign.publishedOn() == null ? book.today() : campaign.publishedOn(), said.strip()), "公开结果", said.strip());
    }
}
