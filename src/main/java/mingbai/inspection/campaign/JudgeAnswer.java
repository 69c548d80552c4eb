package mingbai.inspection.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.FindingSource;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.ledger.reading.LedgerReading;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office looks at one answer itself (核查), once, by another person than those who filled it or sent it in. An answer that does not stand becomes a finding. */
@Component
public class JudgeAnswer {

    private final CampaignBook book;
    private final CheckSheetTable sheets;
    private final FillCheckSheet fill;
    private final AgencyReading agencies;
    private final LedgerReading acts;

    JudgeAnswer(CampaignBook book, CheckSheetTable sheets, FillCheckSheet fill, AgencyReading agencies, LedgerReading acts) {
        this.book = book;
        this.sheets = sheets;
        this.fill = fill;
        this.agencies = agencies;
        this.acts = acts;
    }

    /** Whether who judges, or the one in whose stead, typed, attached or sent anything of the sheet: the ledger knows all hands. */
    private boolean hasFilled(Actor actor, CheckSheet sheet) {
        return acts.touching(CheckSheet.KIND, Long.toString(sheet.id())).stream().filter(act -> act.kind().equals(CampaignAct.SHEET_FILLED.key()))
                .anyMatch(act -> act.accountId() == actor.accountId() || actor.inSteadOf() != null && act.accountId() == actor.inSteadOf());
    }

    @Transactional
    public void judge(Actor actor, long id, long version, String key, boolean stands, String note) {
        CheckSheet sheet = sheets.get(id);
        Campaign campaign = book.table.get(sheet.campaign());
        CheckItem item = campaign.item(key).orElseThrow(NotFound::new);
        if (sheet.version() != version || campaign.state().isOver() || sheet.verdict(key) != null) {
            throw new Overtaken("这份自查表");
        }
        List<Issue> issues = new ArrayList<>();
        if (!sheet.submitted()) {
            issues.add(Issue.whole("单位报送以后才能核查"));
        } else if (hasFilled(actor, sheet)) {
            issues.add(Issue.whole("填报、报送的人不能核查自己的内容，请由其他人核查"));
        }
        if (sheet.answer(key).having() == Having.LACK && !stands) {
            issues.add(Issue.whole("“" + item.name() + "”已经填报没有，问题已登记，不需要再核查"));
        }
        CampaignWords.needed(note, "note", "怎样核查、看到什么", issues);
        Refused.ifAny(issues);
        CheckSheet next = sheet.judged(key, new Verdict(stands, note.strip(), actor.name(), book.today().toString()));
        sheets.update(next);
        List<Touched> touched = new ArrayList<>(List.of(next.touched()));
        if (!stands) {
            sheets.missingItem(id, key);
            touched.add(fill.missing(actor, campaign, sheet, agencies.successorOf(sheet.unit()), item, FindingSource.SPOT, note.strip()).touched());
        }
        book.ledger.record(new Act(CampaignAct.SHEET_JUDGED, actor, campaign.agency(), Map.of("item", key, "stands", stands), touched));
    }
}
