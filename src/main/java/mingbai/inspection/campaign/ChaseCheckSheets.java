package mingbai.inspection.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Urges units that have not sent in their sheet (催报), with a receipt for everybody who is told; for a body that was ended, whoever carries on. */
@Component
public class ChaseCheckSheets {

    private static final int AT_ONCE = 50;

    private final CampaignBook book;
    private final CheckSheetTable sheets;
    private final SendMessage send;
    private final AgencyReading agencies;
    private final TransactionTemplate transaction;

    ChaseCheckSheets(CampaignBook book, CheckSheetTable sheets, SendMessage send, AgencyReading agencies, TransactionTemplate transaction) {
        this.book = book;
        this.sheets = sheets;
        this.send = send;
        this.agencies = agencies;
        this.transaction = transaction;
    }

    /** @param ids of sheets to be urged. @return how many were */
    public int chase(Actor actor, long campaign, Collection<Long> ids, String text) {
        if (text.isBlank() || text.length() > CampaignWords.LONGEST) {
            throw new Refused("text", "请填写催报的内容，最多" + CampaignWords.LONGEST + "个字");
        }
        Set<Long> wanted = Set.copyOf(ids);
        List<CheckSheet> owing = transaction.execute(status -> book.table.get(campaign).state() != CampaignState.CHECKING ? List.<CheckSheet>of()
                : sheets.of(campaign).stream().filter(sheet -> wanted.contains(sheet.id()) && !sheet.submitted()).toList());
        if (owing.isEmpty()) {
            throw new Refused("sheet", "请至少选择一个还没有报送的单位");
        }
        for (int from = 0; from < owing.size(); from += AT_ONCE) {
            List<CheckSheet> some = owing.subList(from, Math.min(owing.size(), from + AT_ONCE));
            transaction.executeWithoutResult(status -> tell(actor, book.table.get(campaign), some, text.strip()));
        }
        return owing.size();
    }

    private void tell(Actor actor, Campaign campaign, List<CheckSheet> some, String text) {
        String standing = book.today().isAfter(campaign.plan().check().by()) ? "已过" + campaign.plan().check().by() + "的期限" : "请在" + campaign.plan().check().by() + "前报送";
        for (CheckSheet sheet : some) {
            String body = agencies.successorOf(sheet.unit());
            long message = send.send(actor, Recipient.holders(body, Role.OFFICE, Role.DRAFTER, Role.LEADER), MessageKind.URGING, body, "催报自查表：" + campaign.title() + "，" + standing,
                    text, sheet.address());
            sheets.urged(sheet.id(), message);
        }
        book.ledger.record(Act.of(CampaignAct.URGED, actor, campaign.agency(), Map.of("campaign", Long.toString(campaign.id()), "units", some.stream().map(CheckSheet::unit).toList())));
    }
}
