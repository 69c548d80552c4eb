package mingbai.inspection.rectify;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.identity.reading.AccountReading;
import mingbai.inspection.events.RectifyAct;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who in the agency sees to a finding; that person is told. */
@Component
public class AssignFinding {

    private final FindingReading findings;
    private final AssigneeTable table;
    private final AccountReading accounts;
    private final SendMessage send;
    private final Ledger ledger;
    private final Clock clock;

    AssignFinding(FindingReading findings, AssigneeTable table, AccountReading accounts, SendMessage send, Ledger ledger, Clock clock) {
        this.findings = findings;
        this.table = table;
        this.accounts = accounts;
        this.send = send;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Assignee assign(Actor actor, long finding, long account) {
        FindingReading.Row row = findings.find(Long.toString(finding)).orElseThrow(NotFound::new);
        AccountReading.Holder person = choices(row.agency()).stream().filter(holder -> holder.account() == account).findFirst()
                .orElseThrow(() -> new Refused("person", "请从这个机关的工作人员中选择"));
        Assignee before = table.find(finding).orElse(null);
        if (before != null && before.account() == account) {
            return before;
        }
        Assignee now = new Assignee(finding, account, person.name(), actor.name(), clock.millis(), before == null ? 1 : before.version() + 1);
        table.put(now);
        ledger.record(Act.of(RectifyAct.ASSIGNED, actor, row.agency(), Map.of("finding", Long.toString(finding)), now.touched()));
        if (account != actor.accountId()) {
            send.send(actor, Recipient.person(account), MessageKind.INFORMATION, row.agency(), "请您负责整改：" + row.ruleName(), row.title() + "，" + row.dueOn() + "前整改。", row.page());
        }
        return now;
    }

    /** Who sees to it, "" for nobody yet. */
    @Transactional(readOnly = true)
    public String nameOf(long finding) {
        return table.find(finding).map(Assignee::name).orElse("");
    }

    /** The same of many, by finding. */
    @Transactional(readOnly = true)
    public Map<Long, String> namesOf(java.util.Collection<Long> some) {
        return table.names(some);
    }

    /** Those at work for the agency who can mend something. */
    @Transactional(readOnly = true)
    public List<AccountReading.Holder> choices(String agency) {
        Map<Long, AccountReading.Holder> one = new java.util.LinkedHashMap<>();
        Stream.of(Role.DRAFTER, Role.PUBLISHER, Role.OFFICE, Role.CORRESPONDENT).flatMap(role -> accounts.holders(role, agency).stream())
                .forEach(holder -> one.putIfAbsent(holder.account(), holder));
        return List.copyOf(one.values());
    }
}
