package mingbai.inspection.rectify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.inspection.FindingBook;
import mingbai.inspection.events.RectifyAct;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.LedgeredState;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A longer term for mending: asked for by the agency while the term runs, decided by somebody else above. */
@Component
public class ExtendTerm {

    /** At once; more is asked for again, with the reason there is then. */
    private static final int MOST = 30;

    private final FindingReading findings;
    private final FindingBook book;
    private final ExtensionTable table;
    private final SendMessage send;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ExtendTerm(FindingReading findings, FindingBook book, ExtensionTable table, SendMessage send, Ledger ledger, Ids ids, Clock clock) {
        this.findings = findings;
        this.book = book;
        this.table = table;
        this.send = send;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    static LedgeredState ledgeredExtensions(ExtensionTable table) {
        return LedgeredState.of(Extension.KIND, table::each);
    }

    @Bean
    static LedgeredState ledgeredAssignees(AssigneeTable table) {
        return LedgeredState.of(Assignee.KIND, table::each);
    }

    /** @param days working days to add */
    @Transactional
    public Extension ask(Actor actor, long finding, int days, String reason) {
        FindingReading.Row row = findings.find(Long.toString(finding)).orElseThrow(NotFound::new);
        if (!row.state().isOwed()) {
            throw new Overtaken("这个问题");
        }
        if (row.isLate(LocalDate.now(clock))) {
            throw new Refused("days", "整改期限已于" + row.dueOn() + "届满，不能再申请延期");
        }
        if (days < 1 || days > MOST) {
            throw new Refused("days", "延长的工作日应是1到" + MOST + "的整数");
        }
        String said = Wording.of("reason", reason, "请写明不能按期整改的原因");
        Extension asked = new Extension(ids.next(), finding, days, said, actor.accountId(), actor.name(), clock.millis(), Extension.State.ASKED, "", null, "", null, 1);
        table.insert(asked);
        ledger.record(Act.of(RectifyAct.EXTENSION_ASKED, actor, row.agency(), Map.of("finding", Long.toString(finding)), asked.touched()));
        return asked;
    }

    @Transactional
    public Extension decide(Actor actor, long finding, boolean grant, String word) {
        Extension open = table.open(finding).orElseThrow(() -> new Overtaken("这份延期申请"));
        if (FindingEvidenceTable.persons(actor).contains(open.askedBy())) {
            throw new Refused("", "申请延期的人不能自己决定，请由其他人员决定");
        }
        String said = Wording.of("word", word, grant ? "请写明同意延期的理由" : "请写明不同意延期的理由");
        FindingReading.Row row = findings.find(Long.toString(finding)).orElseThrow(NotFound::new);
        Extension decided = open.decided(grant, said, actor.accountId(), actor.name(), clock.millis());
        table.update(decided);
        ledger.record(Act.of(RectifyAct.EXTENSION_DECIDED, actor, row.agency(), Map.of("finding", Long.toString(finding), "granted", grant), decided.touched()));
        if (grant) {
            book.change(actor, finding, row.version(), "同意延期" + open.days() + "个工作日", before -> {
                if (!before.state().isOwed()) {
                    throw new Overtaken("这个问题");
                }
                return before.extended(open.days(), book.due(before.openedOn(), before.term() + open.days()), said);
            });
        }
        if (open.askedBy() > 0) {
            send.send(actor, Recipient.person(open.askedBy()), grant ? MessageKind.INFORMATION : MessageKind.RETURNED, row.agency(),
                    decided.state().label() + "：" + row.ruleName(), said, row.page());
        }
        return decided;
    }

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<Extension> of(long finding) {
        return table.of(finding);
    }
}
