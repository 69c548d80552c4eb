package mingbai.report.annual;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.report.annual.events.AnnualAct;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The supervising office urges agencies whose report is not public yet (催报, Arts. 46, 49); everybody told leaves a receipt. */
@Component
public class ChaseAnnual {

    private static final int LONGEST = 1_000;
    private static final int AT_ONCE = 100;
    private static final int MOST = 2_000;

    private final ChaseTable table;
    private final SendMessage send;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ChaseAnnual(ChaseTable table, SendMessage send, AgencyReading agencies, Ledger ledger, Clock clock, TransactionTemplate transaction) {
        this.table = table;
        this.send = send;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return how many agencies were urged */
    public int run(Actor actor, int year, Collection<String> codes, String text) {
        if (codes.isEmpty() || codes.size() > MOST) {
            throw new Refused("agency", codes.isEmpty() ? "请至少选择一个机关" : "一次最多催报" + MOST + "个机关，请分批进行");
        }
        if (text.isBlank() || text.strip().length() > LONGEST) {
            throw new Refused("text", "请填写催报的内容，最多" + LONGEST + "字");
        }
        List<String> all = List.copyOf(codes);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            transaction.executeWithoutResult(status -> urge(actor, year, some, text.strip()));
        }
        return all.size();
    }

    private void urge(Actor actor, int year, List<String> some, String text) {
        some.forEach(code -> urge(actor, year, code, text));
        ledger.record(Act.of(AnnualAct.URGED, actor, actor.agency(), Map.of("year", year, "agencies", some)));
    }

    private void urge(Actor actor, int year, String code, String text) {
        String title = "催报：" + SubmitAnnual.shortened(AnnualBook.title(agencies.nameOf(code), year));
        long message = send.send(actor, Recipient.holders(code, Role.OFFICE, Role.DRAFTER, Role.LEADER), MessageKind.URGING, code, title, text, "/desk/report/annual");
        table.insert(message, code, year, clock.millis(), actor.name());
    }
}
