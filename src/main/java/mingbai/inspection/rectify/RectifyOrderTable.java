package mingbai.inspection.rectify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import mingbai.inspection.rectify.OrderText.Text;
import mingbai.ledger.Actor;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders to rectify with their findings, writers, numbers and messages. */
@Repository
class RectifyOrderTable {

    private final JdbcClient jdbc;

    RectifyOrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RectifyOrder order, long at) {
        jdbc.sql("""
                insert into inspection_order (id, agency, unit, number, title, body, deadline, state, drafted_name, drafted_at, signed_name, answer, answered_name, closed_name, word, version)
                values (:id, :agency, :unit, '', :title, :body, :deadline, :state, :draftedName, :at, '', '', '', '', '', :version)""").param("id", order.id())
                .param("agency", order.agency()).param("unit", order.unit()).param("title", order.text().title()).param("body", order.text().body())
                .param("deadline", order.deadline().toString()).param("state", order.state().name()).param("draftedName", order.draftedName()).param("at", at)
                .param("version", order.version()).update();
        order.items().forEach(item -> jdbc.sql("insert into inspection_order_item (order_id, n, finding, done) values (:order, :n, :finding, '')").param("order", order.id())
                .param("n", item.n()).param("finding", item.finding()).update());
    }

    /** @param order with its new version */
    void update(RectifyOrder order) {
        int updated = jdbc.sql("""
                update inspection_order set number = :number, title = :title, body = :body, deadline = :deadline, state = :state, signed_on = :signedOn, signed_name = :signedName,
                  answer = :answer, answered_on = :answeredOn, answered_by = :answeredBy, answered_name = :answeredName, closed_on = :closedOn, closed_name = :closedName, word = :word,
                  version = :version where id = :id and version = :version - 1""").param("number", order.number()).param("title", order.text().title())
                .param("body", order.text().body()).param("deadline", order.deadline().toString()).param("state", order.state().name()).param("signedOn", day(order.signedOn()))
                .param("signedName", order.signedName()).param("answer", order.answer()).param("answeredOn", day(order.answeredOn())).param("answeredBy", order.answeredBy())
                .param("answeredName", order.answeredName()).param("closedOn", day(order.closedOn())).param("closedName", order.closedName()).param("word", order.word())
                .param("version", order.version()).param("id", order.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份整改通知书");
        }
    }

    void done(RectifyOrder order) {
        order.items().forEach(item -> jdbc.sql("update inspection_order_item set done = :done where order_id = :order and n = :n").param("done", item.done())
                .param("order", order.id()).param("n", item.n()).update());
    }

    void addWriter(long order, Actor writer) {
        FindingEvidenceTable.persons(writer).forEach(account -> jdbc.sql("insert into inspection_order_writer (order_id, account) values (:order, :account) on conflict do nothing")
                .param("order", order).param("account", account).update());
    }

    Set<Long> writers(long order) {
        return new HashSet<>(jdbc.sql("select account from inspection_order_writer where order_id = :order").param("order", order).query(Long.class).list());
    }

    /** Takes the next number of the agency's year; the row is locked until the signing commits, so none is given twice and none is left out. */
    int next(String agency, int year) {
        return jdbc.sql("""
                insert into inspection_order_number (agency, year, last) values (:agency, :year, 1)
                on conflict (agency, year) do update set last = inspection_order_number.last + 1 returning last""").param("agency", agency).param("year", year)
                .query(Integer.class).single();
    }

    void message(long order, long message, String what, long at) {
        jdbc.sql("insert into inspection_order_message (order_id, message, what, at) values (:order, :message, :what, :at)").param("order", order).param("message", message)
                .param("what", what).param("at", at).update();
    }

    /** Words and numbers of its messages, the earliest first. */
    List<OrderMessage> messages(long order) {
        return jdbc.sql("select * from inspection_order_message where order_id = :order order by at, message").param("order", order)
                .query((row, n) -> new OrderMessage(row.getLong("message"), row.getString("what"), row.getLong("at"))).list();
    }

    record OrderMessage(long message, String what, long at) {}

    Optional<RectifyOrder> find(long id) {
        return whole(jdbc.sql("select * from inspection_order where id = :id").param("id", id).query(RectifyOrderTable::row).list()).stream().findFirst();
    }

    /** Those a finding is named in and that were signed, the latest first. */
    List<RectifyOrder> naming(long finding) {
        return jdbc.sql("""
                select o.* from inspection_order o join inspection_order_item i on i.order_id = o.id where i.finding = :finding and o.state not in ('DRAFT', 'DROPPED')
                order by o.drafted_at desc""").param("finding", finding).query(RectifyOrderTable::row).list();
    }

    /** Whether an order that has not ended names one of these already: one of them. */
    Optional<Long> named(Collection<Long> findings) {
        return findings.isEmpty() ? Optional.empty() : jdbc.sql("""
                select i.finding from inspection_order_item i join inspection_order o on o.id = i.order_id
                where i.finding in (:findings) and o.state not in ('CLOSED', 'DROPPED') limit 1""").param("findings", findings).query(Long.class).optional();
    }

    /** What a list of orders is narrowed to. @param issuers codes whose drafts are seen, too @param late only those whose report is overdue at that day, null for all */
    record Asked(Collection<String> units, Collection<String> issuers, Set<OrderState> states, @Nullable LocalDate late) {}

    List<RectifyOrder> list(Asked asked, long offset, int limit) {
        return bound(jdbc.sql("select * from inspection_order o" + where(asked)
                + " order by case when o.state in ('CLOSED', 'DROPPED') then 1 else 0 end, o.deadline, o.id desc limit :limit offset :offset"), asked)
                .param("limit", limit).param("offset", offset).query(RectifyOrderTable::row).list();
    }

    long count(Asked asked) {
        return bound(jdbc.sql("select count(*) from inspection_order o" + where(asked)), asked).query(Long.class).single();
    }

    private static String where(Asked asked) {
        return " where (o.agency in (:issuers) or (o.unit in (:units) and o.state not in ('DRAFT', 'DROPPED')))" + (asked.states().isEmpty() ? "" : " and o.state in (:states)")
                + (asked.late() == null ? "" : " and o.deadline < :late");
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Asked asked) {
        LocalDate late = asked.late();
        JdbcClient.StatementSpec bound = sql.param("issuers", asked.issuers().isEmpty() ? List.of("") : asked.issuers()).param("units", asked.units().isEmpty() ? List.of("") : asked.units());
        if (!asked.states().isEmpty()) {
            bound = bound.param("states", asked.states().stream().map(Enum::name).toList());
        }
        return late == null ? bound : bound.param("late", late.toString());
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        Map<Long, List<RectifyOrder.Item>> items = new HashMap<>();
        jdbc.sql("select * from inspection_order_item order by order_id, n").query(row -> {
            items.computeIfAbsent(row.getLong("order_id"), id -> new java.util.ArrayList<>()).add(item(row));
        });
        jdbc.sql("select * from inspection_order").query(row -> {
            RectifyOrder order = row(row, items.getOrDefault(row.getLong("id"), List.of()));
            consumer.accept(Long.toString(order.id()), order.canonical());
        });
    }

    private List<RectifyOrder> whole(List<RectifyOrder> heads) {
        return heads.stream().map(head -> new RectifyOrder(head.id(), head.agency(), head.unit(), head.number(), head.text(), head.state(), head.draftedName(), head.signedOn(),
                head.signedName(), head.answer(), head.answeredOn(), head.answeredBy(), head.answeredName(), head.closedOn(), head.closedName(), head.word(), items(head.id()),
                head.version())).toList();
    }

    private List<RectifyOrder.Item> items(long order) {
        return jdbc.sql("select * from inspection_order_item where order_id = :order order by n").param("order", order).query((row, n) -> item(row)).list();
    }

    private static RectifyOrder.Item item(ResultSet row) throws SQLException {
        return new RectifyOrder.Item(row.getInt("n"), row.getLong("finding"), row.getString("done"));
    }

    private static RectifyOrder row(ResultSet row, int n) throws SQLException {
        return row(row, List.of());
    }

    private static RectifyOrder row(ResultSet row, List<RectifyOrder.Item> items) throws SQLException {
        long by = row.getLong("answered_by");
        Long answeredBy = row.wasNull() ? null : by;
        Text text = new Text(row.getString("title"), row.getString("body"), LocalDate.parse(row.getString("deadline")));
        return new RectifyOrder(row.getLong("id"), row.getString("agency"), row.getString("unit"), row.getString("number"), text, OrderState.valueOf(row.getString("state")),
                row.getString("drafted_name"), day(row, "signed_on"), row.getString("signed_name"), row.getString("answer"), day(row, "answered_on"), answeredBy,
                row.getString("answered_name"), day(row, "closed_on"), row.getString("closed_name"), row.getString("word"), items, row.getLong("version"));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
