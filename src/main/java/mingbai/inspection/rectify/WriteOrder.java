package mingbai.inspection.rectify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingbai.agency.reading.AgencyReading;
import mingbai.inspection.FindingBook;
import mingbai.inspection.events.RectifyAct;
import mingbai.inspection.reading.FindingReading;
import mingbai.inspection.rectify.OrderText.Text;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes an order to rectify and signs it (签发): then it has its number, is served as a message with receipts, and what it names is struck off by people
 * alone. Whoever calls has established that the person may for the issuing agency.
 */
@Component
public class WriteOrder {

    private static final int MOST = 100;
    private static final int TITLE = 200;
    private static final int BODY = 20_000;
    /** Characters of the issuer's name in the number. */
    private static final int NAME = 80;
    /** A longer number does not fit into the step of a finding; it stands in the order. */
    private static final int STEP = 58;
    /** Days given when nobody said otherwise. */
    private static final int TERM = 10;

    private final RectifyOrderTable orders;
    private final FindingReading findings;
    private final FindingBook book;
    private final AgencyReading agencies;
    private final SendMessage send;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    WriteOrder(RectifyOrderTable orders, FindingReading findings, FindingBook book, AgencyReading agencies, SendMessage send, Ledger ledger, Ids ids, Clock clock) {
        this.orders = orders;
        this.findings = findings;
        this.book = book;
        this.agencies = agencies;
        this.send = send;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param agency code of who issues it */
    @Transactional
    public RectifyOrder draft(Actor actor, String agency, Collection<Long> chosen) {
        List<FindingReading.Row> rows = findings.find(chosen);
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new Refused("finding", rows.isEmpty() ? "请先勾选要写入通知书的问题" : "一份通知书最多写入" + MOST + "个问题");
        }
        String unit = rows.getFirst().agency();
        if (rows.stream().anyMatch(row -> !row.agency().equals(unit))) {
            throw new Refused("finding", "一份通知书只发给一个机关，请只勾选同一机关的问题");
        }
        if (rows.stream().anyMatch(row -> !row.state().isOwed())) {
            throw new Refused("finding", "只有尚未整改的问题可以写入通知书");
        }
        orders.named(chosen).ifPresent(one -> {
            throw new Refused("finding", "勾选的问题中有的已经写入另一份没有办结的通知书");
        });
        LocalDate today = LocalDate.now(clock);
        List<RectifyOrder.Item> items = IntStream.range(0, rows.size()).mapToObj(i -> new RectifyOrder.Item(i + 1, rows.get(i).id(), "")).toList();
        RectifyOrder order = new RectifyOrder(ids.next(), agency, unit, "", OrderText.draft(rows, book.due(today, TERM)), OrderState.DRAFT, actor.name(), null, "", "", null, null,
                "", null, "", "", items, 1);
        orders.insert(order, clock.millis());
        orders.addWriter(order.id(), actor);
        record(RectifyAct.ORDER_DRAFTED, actor, order);
        return order;
    }

    @Transactional
    public RectifyOrder edit(Actor actor, long id, long version, String title, String body, LocalDate deadline) {
        RectifyOrder order = current(id, version, OrderState.DRAFT);
        RectifyOrder edited = order.edited(checked(title, body, deadline));
        orders.update(edited);
        orders.addWriter(id, actor);
        record(RectifyAct.ORDER_EDITED, actor, edited);
        return edited;
    }

    private Text checked(String title, String body, LocalDate deadline) {
        LocalDate today = LocalDate.now(clock);
        if (!deadline.isAfter(today) || deadline.isAfter(today.plusYears(1))) {
            throw new Refused("deadline", "整改期限应在今天以后一年以内");
        }
        return new Text(Wording.of("title", title, TITLE, "请填写标题"), Wording.of("body", body, BODY, "请填写正文"), deadline);
    }

    @Transactional
    public RectifyOrder drop(Actor actor, long id, long version) {
        RectifyOrder dropped = current(id, version, OrderState.DRAFT).ended(OrderState.DROPPED, null, "", "");
        orders.update(dropped);
        record(RectifyAct.ORDER_DROPPED, actor, dropped);
        return dropped;
    }

    /** Whether this person wrote any of it, or acts for somebody who did: then not to be signed by this person. */
    @Transactional(readOnly = true)
    public boolean wrote(Actor actor, long id) {
        return !Collections.disjoint(orders.writers(id), FindingEvidenceTable.persons(actor));
    }

    @Transactional
    public RectifyOrder sign(Actor actor, long id, long version) {
        RectifyOrder order = current(id, version, OrderState.DRAFT);
        if (wrote(actor, id)) {
            throw new Refused("", "起草或者修改过这份通知书的人不能签发，请由其他人员或者分管领导签发");
        }
        checked(order.text().title(), order.text().body(), order.deadline());
        LocalDate today = LocalDate.now(clock);
        String number = cut(agencies.require(order.agency()).calledName()) + "整改〔" + today.getYear() + "〕" + orders.next(order.agency(), today.getYear()) + "号";
        RectifyOrder signed = order.signed(number, today, actor.name());
        orders.update(signed);
        record(RectifyAct.ORDER_SIGNED, actor, signed);
        signed.items().forEach(item -> named(actor, item.finding(), number));
        long message = send.send(actor, Recipient.holders(signed.unit(), Role.OFFICE, Role.DRAFTER, Role.PUBLISHER, Role.LEADER), MessageKind.URGING, signed.unit(),
                "整改通知书：" + number, "涉及" + signed.items().size() + "个问题，请于" + signed.deadline() + "前整改并报告。", signed.page());
        orders.message(id, message, "送达", clock.millis());
        return signed;
    }

    private static String cut(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME);
    }

    static String listed(String number) {
        return number.length() > STEP ? "列入整改通知书" : "列入" + number;
    }

    private void named(Actor actor, long finding, String number) {
        FindingReading.Row row = findings.find(Long.toString(finding)).orElseThrow(NotFound::new);
        if (!row.byHand()) {
            book.change(actor, finding, row.version(), listed(number), before -> before.ordered());
        }
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
