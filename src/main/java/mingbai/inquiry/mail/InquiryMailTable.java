package mingbai.inquiry.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each mail that was read, and how reading goes on in each mailbox. No text and no full address of a mail stands here. */
@Repository
class InquiryMailTable {

    private final JdbcClient jdbc;

    InquiryMailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a mail. */
    enum Became {
        INQUIRY("成为来信"),
        MESSAGE("附入来信"),
        AUTOMATIC("自动邮件，不转为来信"),
        TOO_MANY("同一发件人过多，不转为来信"),
        REFUSED("没有收下");

        private final String label;

        Became(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean isTaken() {
            return this == INQUIRY || this == MESSAGE;
        }
    }

    /**
     * @param key    digest of the mail's identity, unique
     * @param sender keyed digest of the address
     * @param shown  the address masked
     * @param inquiry 0 where it became none
     * @param note   why, "" where there is nothing to say
     */
    record Row(String key, String box, Became became, String sender, String shown, long inquiry, String note, long at) {}

    boolean knows(String key) {
        return jdbc.sql("select count(*) from inquiry_mail where mail_key = :key").param("key", key).query(Long.class).single() > 0;
    }

    /** @return false when it is on record already */
    boolean insert(Row row) {
        return jdbc.sql("""
                insert into inquiry_mail (mail_key, box, became, sender, shown, inquiry, note, read_at) values (:key, :box, :became, :sender, :shown, :inquiry, :note, :at)
                on conflict (mail_key) do nothing""").param("key", row.key()).param("box", row.box()).param("became", row.became().name()).param("sender", row.sender())
                .param("shown", row.shown()).param("inquiry", row.inquiry()).param("note", row.note()).param("at", row.at()).update() == 1;
    }

    /** How many of a sender became something since. */
    long takenOf(String sender, long since) {
        return jdbc.sql("select count(*) from inquiry_mail where sender = :sender and read_at > :since and became in ('INQUIRY', 'MESSAGE')").param("sender", sender)
                .param("since", since).query(Long.class).single();
    }

    /** The newest that became nothing. */
    List<Row> notTaken(String box, int limit) {
        return jdbc.sql("select * from inquiry_mail where box = :box and became not in ('INQUIRY', 'MESSAGE') order by read_at desc, mail_key limit :limit").param("box", box)
                .param("limit", limit).query((row, n) -> new Row(row.getString("mail_key"), row.getString("box"), Became.valueOf(row.getString("became")), row.getString("sender"),
                        row.getString("shown"), row.getLong("inquiry"), row.getString("note"), row.getLong("read_at"))).list();
    }

    long count(String box, boolean taken) {
        return jdbc.sql("select count(*) from inquiry_mail where box = :box and became " + (taken ? "in" : "not in") + " ('INQUIRY', 'MESSAGE')").param("box", box)
                .query(Long.class).single();
    }

    /** How reading stands. @param readAt the last time it went well, null while never @param trouble why it did not, "" when it did */
    record Standing(long lookedAt, @Nullable Long readAt, String trouble) {}

    void looked(String box, Standing standing) {
        jdbc.sql("""
                insert into inquiry_mailbox (box, looked_at, read_at, trouble) values (:box, :looked, :read, :trouble)
                on conflict (box) do update set looked_at = excluded.looked_at, read_at = coalesce(excluded.read_at, inquiry_mailbox.read_at), trouble = excluded.trouble""")
                .param("box", box).param("looked", standing.lookedAt()).param("read", standing.readAt(), java.sql.Types.BIGINT).param("trouble", standing.trouble()).update();
    }

    java.util.Optional<Standing> standing(String box) {
        return jdbc.sql("select * from inquiry_mailbox where box = :box").param("box", box).query((row, n) -> {
            long read = row.getLong("read_at");
            return new Standing(row.getLong("looked_at"), row.wasNull() ? null : Long.valueOf(read), row.getString("trouble"));
        }).optional();
    }
}
