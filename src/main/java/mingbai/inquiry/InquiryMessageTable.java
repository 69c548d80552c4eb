package mingbai.inquiry;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.publication.Attachment;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages between askers and offices. */
@Repository
class InquiryMessageTable {

    private final JdbcClient jdbc;

    InquiryMessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(long inquiry) {
        return jdbc.sql("select count(*) from inquiry_message where case_id = :case").param("case", inquiry).query(Integer.class).single();
    }

    void insert(InquiryMessage message) {
        int inserted = jdbc.sql("""
                insert into inquiry_message (id, case_id, n, sender, author, text, sent_at) values (:id, :case, :n, :sender, :author, :text, :at)
                on conflict (case_id, n) do nothing""").param("id", message.id()).param("case", message.inquiry()).param("n", message.n())
                .param("sender", message.from().name()).param("author", message.author()).param("text", message.text()).param("at", message.sentAt()).update();
        if (inserted == 0) {
            throw new Overtaken("这件来信的留言");
        }
        for (int n = 1; n <= message.files().size(); n++) {
            Attachment file = message.files().get(n - 1);
            jdbc.sql("insert into inquiry_message_file (message_id, n, name, hash, size, media_type) values (:message, :n, :name, :hash, :size, :type)")
                    .param("message", message.id()).param("n", n).param("name", file.name()).param("hash", file.hash()).param("size", file.size())
                    .param("type", file.mediaType()).update();
        }
    }

    List<InquiryMessage> of(long inquiry) {
        return jdbc.sql("select * from inquiry_message where case_id = :case order by n").param("case", inquiry).query((row, i) -> new InquiryMessage(row.getLong("id"), inquiry,
                row.getInt("n"), InquiryMessage.From.valueOf(row.getString("sender")), row.getString("author"), row.getString("text"), row.getLong("sent_at"),
                files(row.getLong("id")))).list();
    }

    private List<Attachment> files(long message) {
        return jdbc.sql("select * from inquiry_message_file where message_id = :message order by n").param("message", message).query((row, i) ->
                new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type"))).list();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from inquiry_message_file where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    /** Codes of the agencies that have an inquiry with this file. */
    List<String> agenciesWith(String hash) {
        return jdbc.sql("""
                select distinct c.agency from inquiry_message_file f join inquiry_message m on m.id = f.message_id join inquiry_case c on c.id = m.case_id
                where f.hash = :hash""").param("hash", hash).query(String.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select distinct case_id from inquiry_message").query(row -> {
            of(row.getLong("case_id")).forEach(message -> consumer.accept(Long.toString(message.id()), message.state()));
        });
    }
}
