package mingbai.notice;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import mingbai.ledger.Touched;
import mingbai.notice.reading.MessageReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes {@code notice_message} and {@code notice_receipt}. */
@Repository
class MessageTable {

    static final String RECEIPT = "message-receipt";

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Message message) {
        jdbc.sql("""
                insert into notice_message (id, kind, from_account, agency, title, text, target, recipients, sent_at)
                values (:id, :kind, :from, :agency, :title, :text, :target, :recipients, :at)""")
                .param("id", message.id()).param("kind", message.kind().code()).param("from", message.from()).param("agency", message.agency())
                .param("title", message.title()).param("text", message.text()).param("target", message.target())
                .param("recipients", message.recipients().stream().map(String::valueOf).collect(Collectors.joining(";"))).param("at", message.sentAt()).update();
        message.recipients().forEach(account -> jdbc.sql("insert into notice_receipt (message, account) values (:message, :account)")
                .param("message", message.id()).param("account", account).update());
    }

    boolean isTo(long message, long account) {
        return jdbc.sql("select count(*) from notice_receipt where message = :message and account = :account").param("message", message)
                .param("account", account).query(Integer.class).single() > 0;
    }

    /** @return whether it was unread until now */
    boolean read(long message, long account, long at) {
        return jdbc.sql("update notice_receipt set read_at = :at where message = :message and account = :account and read_at is null")
                .param("at", at).param("message", message).param("account", account).update() > 0;
    }

    static Touched receipt(long message, long account, long at) {
        return new Touched(RECEIPT, receiptId(message, account), 1, Map.of("readAt", at));
    }

    private static String receiptId(long message, long account) {
        return message + ":" + account;
    }

    void eachMessage(BiConsumer<String, Map<String, ?>> consumer) {
        try (var messages = jdbc.sql("select * from notice_message order by id").query(MessageReading::message).stream()) {
            messages.forEach(message -> consumer.accept(Long.toString(message.id()), message.state()));
        }
    }

    void eachReceipt(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from notice_receipt where read_at is not null").query(row -> {
            consumer.accept(receiptId(row.getLong("message"), row.getLong("account")), Map.of("readAt", row.getLong("read_at")));
        });
    }
}
