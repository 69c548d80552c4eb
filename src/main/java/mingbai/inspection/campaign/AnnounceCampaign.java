package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces a campaign (部署): the check begins, every unit gets its sheet and is told, and the machine's look is asked for. */
@Component
public class AnnounceCampaign {

    private static final int AT_ONCE = 50;

    private final CampaignBook book;
    private final CheckSheetTable sheets;
    private final TieFindings tie;
    private final SendMessage send;
    private final AgencyReading agencies;
    private final TransactionTemplate transaction;

    AnnounceCampaign(CampaignBook book, CheckSheetTable sheets, TieFindings tie, SendMessage send, AgencyReading agencies, TransactionTemplate transaction) {
        this.book = book;
        this.sheets = sheets;
        this.tie = tie;
        this.send = send;
        this.agencies = agencies;
        this.transaction = transaction;
    }

    public void announce(Actor actor, long id, long version) {
        transaction.executeWithoutResult(status -> begin(actor, id, version));
        complete(actor, id);
        Long before = transaction.execute(status -> book.table.get(id)).before();
        if (before != null) {
            tie.carried(actor, id, before);
        }
    }

    private void begin(Actor actor, long id, long version) {
        Campaign campaign = book.current(id, version, CampaignState.PLANNED);
        LocalDate today = book.today();
        if (campaign.plan().check().by().isBefore(today)) {
            throw new Refused("", "逐项检查的截止日" + campaign.plan().check().by() + "已经过去，请先调整日期再部署");
        }
        Set<String> valid = agencies.byCodes(campaign.scope()).stream().filter(unit -> unit.validOn(today)).map(Agency::code).collect(Collectors.toSet());
        List<String> gone = campaign.scope().stream().filter(unit -> !valid.contains(unit)).toList();
        if (!gone.isEmpty()) {
            throw new Refused("", "计划制定以后，" + String.join("、", agencies.namesOf(gone).values()) + "已经撤销。请取消本次计划，重新制定");
        }
        book.change(actor, campaign.begun(today), "部署自查", "共" + campaign.scope().size() + "个单位");
        book.table.wantLook(id, book.clock.millis());
    }

    /** Gives units their sheets, some at a time: what was broken off goes on where it stopped. */
    void complete(Actor actor, long id) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> some(actor, book.table.get(id))));
        }
    }

    private boolean some(Actor actor, Campaign campaign) {
        Set<String> have = sheets.of(campaign.id()).stream().map(CheckSheet::unit).collect(Collectors.toSet());
        List<String> missing = campaign.scope().stream().filter(unit -> !have.contains(unit)).toList();
        List<Touched> made = new ArrayList<>();
        missing.stream().limit(AT_ONCE).forEach(unit -> {
            CheckSheet sheet = new CheckSheet(book.ids.next(), campaign.id(), unit, "", Map.of(), Map.of(), null, null, "", 1);
            sheets.insert(sheet);
            made.add(sheet.touched());
            String text = "依据" + campaign.basis() + "开展自查。请于" + campaign.plan().check().by() + "前逐项填报，并附凭据。系统检查同时进行，查出的问题按整改期限办理。";
            send.send(actor, Recipient.holders(unit, Role.OFFICE, Role.DRAFTER, Role.LEADER), MessageKind.INFORMATION, unit, "部署自查：" + campaign.title(), text, sheet.address());
        });
        if (!made.isEmpty()) {
            book.ledger.record(new Act(CampaignAct.SHEETS_SENT, actor, campaign.agency(), Map.of("campaign", Long.toString(campaign.id())), made));
        }
        return missing.size() > AT_ONCE;
    }
}
