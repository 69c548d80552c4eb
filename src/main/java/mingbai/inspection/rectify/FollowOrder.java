package mingbai.inspection.rectify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mingbai.inspection.events.RectifyAct;
import mingbai.inspection.reading.FindingReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows an order to rectify: the agency's report (整改报告), urging (督办), sending it back, and closing it when all it names has ended. */
@Component
public class FollowOrder {

    private final RectifyOrderTable orders;
    private final FindingReading findings;
    private final MendFinding mend;
    private final EvidenceBook evidence;
    private final SendMessage send;
    private final Ledger ledger;
    private final Clock clock;

    FollowOrder(RectifyOrderTable orders, FindingReading findings, MendFinding mend, EvidenceBook evidence, SendMessage send, Ledger ledger, Clock clock) {
        this.orders = orders;
        this.findings = findings;
        this.mend = mend;
        this.evidence = evidence;
        this.send = send;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the agency reports of one finding. */
    public record Done(String text, Shown shown) {}

    /** @param report the whole, in words @param done by finding; what is still owed must be there */
    @Transactional
    public RectifyOrder answer(Actor actor, long id, long version, String report, Map<Long, Done> done) {
        RectifyOrder order = current(id, version, OrderState.SERVED);
        String said = Wording.of("answer", report, 5_000, "请写明整改的总体情况");
        List<Issue> issues = new ArrayList<>();
        List<RectifyOrder.Item> items = new ArrayList<>();
        for (RectifyOrder.Item item : order.items()) {
            items.add(item(actor, item, done.get(item.finding()), issues));
        }
        Refused.ifAny(issues);
        RectifyOrder answered = order.answered(said, LocalDate.now(clock), actor.accountId(), actor.name(), items);
        orders.update(answered);
        orders.done(answered);
        record(RectifyAct.ORDER_ANSWERED, actor, answered);
        return answered;
    }

    private RectifyOrder.Item item(Actor actor, RectifyOrder.Item item, Done done, List<Issue> issues) {
        FindingReading.Row row = findings.find(Long.toString(item.finding())).orElseThrow(NotFound::new);
        String text = done == null ? "" : done.text().strip();
        if (!row.state().isOwed()) {
            return text.isEmpty() ? item : new RectifyOrder.Item(item.n(), item.finding(), Wording.of("done-" + item.finding(), text, ""));
        }
        try {
            mend.mend(actor, item.finding(), row.version(), text, done == null ? Shown.NOTHING : done.shown());
        } catch (Refused refused) {
            refused.issues().forEach(issue -> issues.add(Issue.of(issue.field() + "-" + item.finding(), "第" + item.n() + "项：" + issue.text())));
        }
        return new RectifyOrder.Item(item.n(), item.finding(), text);
    }

    /** Urges once more; the receipts say who read it. */
    @Transactional
    public void urge(Actor actor, long id, String text) {
        RectifyOrder order = orders.find(id).orElseThrow(NotFound::new);
        if (order.state() != OrderState.SERVED) {
            throw new Overtaken("这份整改通知书");
        }
        String said = Wording.of("text", text, 1_000, "请填写督办的内容");
        long message = send.send(actor, Recipient.holders(order.unit(), Role.OFFICE, Role.DRAFTER, Role.PUBLISHER, Role.LEADER), MessageKind.URGING, order.unit(),
                "督办：" + order.number() + "，" + (order.isLate(LocalDate.now(clock)) ? "已于" + order.deadline() + "到期" : order.deadline() + "到期"), said, order.page());
        orders.message(id, message, "督办", clock.millis());
        ledger.record(Act.of(RectifyAct.ORDER_URGED, actor, order.agency(), Map.of("order", Long.toString(id), "message", Long.toString(message))));
    }

    /** The report is not enough: it is owed again, by the same last day. */
    @Transactional
    public RectifyOrder giveBack(Actor actor, long id, long version, String reason) {
        RectifyOrder order = current(id, version, OrderState.ANSWERED);
        RectifyOrder returned = order.returned(Wording.of("reason", reason, "请写明退回的理由"));
        orders.update(returned);
        record(RectifyAct.ORDER_RETURNED, actor, returned);
        long message = send.send(actor, Recipient.holders(order.unit(), Role.OFFICE, Role.DRAFTER, Role.PUBLISHER), MessageKind.RETURNED, order.unit(),
                "整改报告退回：" + order.number(), returned.word(), order.page());
        orders.message(id, message, "退回", clock.millis());
        return returned;
    }

    /** 办结: every finding it names was struck off, or judged to be none; by somebody who neither reported nor mended. */
    @Transactional
    public RectifyOrder close(Actor actor, long id, long version, String word) {
        RectifyOrder order = current(id, version, OrderState.ANSWERED);
        List<FindingReading.Row> rows = findings.find(order.items().stream().map(RectifyOrder.Item::finding).toList());
        long open = rows.stream().filter(row -> !row.state().isEnded()).count();
        if (open > 0) {
            throw new Refused("word", "还有" + open + "个问题没有销号，全部销号以后才能办结");
        }
        boolean hand = FindingEvidenceTable.persons(actor).contains(Objects.requireNonNull(order.answeredBy()))
                || order.items().stream().anyMatch(item -> evidence.hadAHand(actor, item.finding()));
        if (hand) {
            throw new Refused("", "报告整改或者整改过问题的人不能办结，请由其他人员办结");
        }
        RectifyOrder closed = order.ended(OrderState.CLOSED, LocalDate.now(clock), actor.name(), word.isBlank() ? "整改到位，同意办结" : Wording.of("word", word, ""));
        orders.update(closed);
        record(RectifyAct.ORDER_CLOSED, actor, closed);
        return closed;
    }

    private RectifyOrder current(long id, long version, OrderState state) {
        RectifyOrder order = orders.find(id).orElseThrow(NotFound::new);
        if (order.version() != version || order.state() != state) {
            throw new Overtaken("这份整改通知书");
        }
        return order;
    }

    private void record(RectifyAct kind, Actor actor, RectifyOrder order) {
        ledger.record(Act.of(kind, actor, order.agency(), Map.of("order", Long.toString(order.id()), "unit", order.unit()), order.touched()));
    }
}
