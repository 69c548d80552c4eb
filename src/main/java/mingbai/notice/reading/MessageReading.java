package mingbai.notice.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.identity.reading.AccountReading;
import mingbai.notice.Message;
import mingbai.notice.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages and their receipts, read. */
@Component
@Transactional(readOnly = true)
public class MessageReading {

    private final JdbcClient jdbc;
    private final AccountReading accounts;

    public MessageReading(JdbcClient jdbc, AccountReading accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** A message in somebody's box. @param readAt null while unread */
    public record Received(Message message, String fromName, @Nullable Instant readAt) {}

    /** That a person was told, and when the person took note; null while not. */
    public record Receipt(long account, String name, @Nullable Instant readAt) {}

    /** A message sent, with all its receipts. */
    public record Sent(Message message, String fromName, List<Receipt> receipts) {

        public long readBy() {
            return receipts.stream().filter(receipt -> receipt.readAt() != null).count();
        }
    }

    public Optional<Message> message(long id) {
        return jdbc.sql("select * from notice_message where id = :id").param("id", id).query(MessageReading::message).optional();
    }

    /** What an account was sent, the unread first, then the newest. */
    public List<Received> inbox(long account, int offset, int limit) {
        return named(jdbc.sql("""
                select m.*, r.read_at from notice_receipt r join notice_message m on m.id = r.message where r.account = :account
                order by case when r.read_at is null then 0 else 1 end, m.sent_at desc, m.id desc limit :limit offset :offset""")
                .param("account", account).param("limit", limit).param("offset", offset).query(MessageReading::received).list());
    }

    public long received(long account) {
        return jdbc.sql("select count(*) from notice_receipt where account = :account").param("account", account).query(Long.class).single();
    }

    /** The messages an account has not read, oldest first. */
    public List<Received> unread(long account, int limit) {
        return named(jdbc.sql("""
                select m.*, r.read_at from notice_receipt r join notice_message m on m.id = r.message
                where r.account = :account and r.read_at is null order by m.sent_at, m.id limit :limit""")
                .param("account", account).param("limit", limit).query(MessageReading::received).list());
    }

    private List<Received> named(List<Received> rows) {
        Map<Long, String> names = names(rows.stream().map(row -> row.message().from()));
        return rows.stream().map(row -> new Received(row.message(), names.get(row.message().from()), row.readAt())).toList();
    }

    public List<Receipt> receipts(long message) {
        return receipts(List.of(message)).getOrDefault(message, List.of());
    }

    private Map<Long, List<Receipt>> receipts(Collection<Long> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = jdbc.sql("select * from notice_receipt where message in (:messages) order by message, account").param("messages", messages)
                .query((row, n) -> new Row(row.getLong("message"), row.getLong("account"), moment(row, "read_at"))).list();
        Map<Long, String> names = names(rows.stream().map(Row::account));
        return rows.stream().collect(Collectors.groupingBy(Row::message, Collectors.mapping(row -> new Receipt(row.account(), names.get(row.account()),
                row.readAt()), Collectors.toList())));
    }

    private record Row(long message, long account, @Nullable Instant readAt) {}

    /** What an account sent, newest first. */
    public List<Sent> sentBy(long account, int offset, int limit) {
        return withReceipts(jdbc.sql("select * from notice_message where from_account = :account order by sent_at desc, id desc limit :limit offset :offset")
                .param("account", account).param("limit", limit).param("offset", offset).query(MessageReading::message).list());
    }

    public long sent(long account) {
        return jdbc.sql("select count(*) from notice_message where from_account = :account").param("account", account).query(Long.class).single();
    }

    /** When an agency was urged, by whom and about what, and who read it when; the newest first, at most a hundred. */
    public List<Sent> urgings(String agency) {
        return withReceipts(jdbc.sql("select * from notice_message where agency = :agency and kind = 'urging' order by sent_at desc, id desc limit 100")
                .param("agency", agency).query(MessageReading::message).list());
    }

    /** The last urging of each agency that was urged at all. */
    public Map<String, Sent> lastUrgings(Collection<String> agencies) {
        Map<String, Sent> last = new LinkedHashMap<>();
        if (!agencies.isEmpty()) {
            withReceipts(jdbc.sql("""
                    select m.* from notice_message m where m.kind = 'urging' and m.agency in (:agencies) and not exists (
                      select 1 from notice_message l where l.kind = 'urging' and l.agency = m.agency
                      and (l.sent_at > m.sent_at or (l.sent_at = m.sent_at and l.id > m.id)))""")
                    .param("agencies", new LinkedHashSet<>(agencies)).query(MessageReading::message).list())
                    .forEach(sent -> last.put(sent.message().agency(), sent));
        }
        return last;
    }

    private List<Sent> withReceipts(List<Message> messages) {
        Map<Long, List<Receipt>> receipts = receipts(messages.stream().map(Message::id).toList());
        Map<Long, String> names = names(messages.stream().map(Message::from));
        return messages.stream().map(message -> new Sent(message, names.get(message.from()), receipts.getOrDefault(message.id(), List.of()))).toList();
    }

    private Map<Long, String> names(Stream<Long> ids) {
        Set<Long> wanted = ids.collect(Collectors.toSet());
        Map<Long, String> names = new HashMap<>(accounts.namesOf(wanted));
        names.put(0L, "系统");
        wanted.forEach(id -> names.putIfAbsent(id, Long.toString(id)));
        return names;
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(message(row, number), "", moment(row, "read_at"));
    }

    /** One row of {@code notice_message}. */
    public static Message message(ResultSet row, int number) throws SQLException {
        String recipients = row.getString("recipients");
        List<Long> accounts = recipients.isEmpty() ? List.of() : Arrays.stream(recipients.split(";")).map(Long::valueOf).toList();
        return new Message(row.getLong("id"), MessageKind.ofCode(row.getString("kind")), row.getLong("from_account"), row.getString("agency"),
                row.getString("title"), row.getString("text"), row.getString("target"), accounts, row.getLong("sent_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }
}
