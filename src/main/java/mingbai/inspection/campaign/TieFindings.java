package mingbai.inspection.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.FindingSource;
import mingbai.inspection.FindingState;
import mingbai.inspection.Severity;
import mingbai.inspection.events.CampaignAct;
import mingbai.inspection.reading.FindingFilter;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes findings part of a campaign, some hundred a transaction. */
@Component
class TieFindings {

    private static final int AT_ONCE = 200;
    private static final int PAGE = 1_000;

    private final CampaignBook book;
    private final CampaignFindingTable ties;
    private final FindingReading findings;
    private final AgencyReading agencies;
    private final TransactionTemplate transaction;

    TieFindings(CampaignBook book, CampaignFindingTable ties, FindingReading findings, AgencyReading agencies, TransactionTemplate transaction) {
        this.book = book;
        this.ties = ties;
        this.findings = findings;
        this.agencies = agencies;
        this.transaction = transaction;
    }

    /** What the machine knows to be wrong in the scope, whenever it was found: everything not yet mended. Hints wait for a person first. @return how many are new here */
    int seen(Campaign campaign) {
        List<String> bodies = campaign.scope().stream().map(agencies::successorOf).distinct().toList();
        FindingFilter filter = new FindingFilter(bodies, Set.of(FindingState.OPEN, FindingState.EXPLAINED, FindingState.MENDED), "", FindingSource.MACHINE, false, false, "");
        List<Known> known = new ArrayList<>();
        long read = 0;
        List<FindingReading.Row> page;
        do {
            page = findings.list(filter, read, PAGE);
            page.stream().filter(row -> row.severity() != Severity.HINT).forEach(row -> known.add(new Known(row.id(), row.ruleName(), "")));
            read += page.size();
        } while (page.size() == PAGE);
        return tie(Actor.PROGRAM, campaign, known, CampaignFinding.Origin.LOOK);
    }

    /** What the campaign before left over, called as it was called there. */
    void carried(Actor actor, long campaign, long before) {
        List<CampaignFinding> left = transaction.execute(status -> ties.open(before).stream().filter(tie -> !tie.carried().isEmpty()).toList());
        List<Known> known = left.stream().map(tie -> new Known(tie.finding(), tie.name(), tie.item())).toList();
        tie(actor, transaction.execute(status -> book.table.get(campaign)), known, CampaignFinding.Origin.CARRIED);
    }

    /** A finding and what it is called. */
    private record Known(long finding, String name, String item) {}

    private int tie(Actor actor, Campaign campaign, List<Known> known, CampaignFinding.Origin origin) {
        Set<Long> have = transaction.execute(status -> ties.findings(campaign.id()));
        List<Known> fresh = known.stream().filter(one -> !have.contains(one.finding())).toList();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Known> some = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE));
            transaction.executeWithoutResult(status -> some(actor, campaign, some, origin));
        }
        return fresh.size();
    }

    private void some(Actor actor, Campaign campaign, List<Known> some, CampaignFinding.Origin origin) {
        List<Touched> touched = some.stream().map(one -> insert(campaign.id(), one.finding(), one.name(), one.item(), origin).touched()).toList();
        book.ledger.record(new Act(CampaignAct.TIED, actor, campaign.agency(), Map.of("campaign", Long.toString(campaign.id()), "origin", origin.name()), touched));
    }

    /** One, within the caller's transaction, which records it. */
    CampaignFinding insert(long campaign, long finding, String name, String item, CampaignFinding.Origin origin) {
        CampaignFinding tie = new CampaignFinding(book.ids.next(), campaign, finding, CampaignWords.cut(name, 100), item, origin, book.today(), "", "", 1);
        ties.insert(tie);
        return tie;
    }
}
