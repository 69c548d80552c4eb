package mingbai.notice;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mingbai.ledger.LedgeredState;
import mingbai.notice.reading.MailReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code notice_mail}. */
@Component
class MailTable implements LedgeredState {

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Mail mail) {
        jdbc.sql("""
                insert into notice_mail (id, recipient, subject, text, about, state, tries, next_at, trouble, queued_at, ended_at, in_reply_to, version)
                values (:id, :recipient, :subject, :text, :about, :state, :tries, :nextAt, :trouble, :queuedAt, :endedAt, :answers, :version)""")
                .param("id", mail.id()).param("recipient", mail.recipient()).param("subject", mail.subject()).param("text", mail.text()).param("about", mail.about())
                .param("state", mail.state().name()).param("tries", mail.tries()).param("nextAt", mail.nextAt().toEpochMilli()).param("trouble", mail.trouble())
                .param("queuedAt", mail.queuedAt().toEpochMilli()).param("endedAt", mail.endedAt() == null ? null : mail.endedAt().toEpochMilli(), java.sql.Types.BIGINT)
                .param("answers", mail.answers()).param("version", mail.version()).update();
    }

    /** How many were to go to this address since. */
    long countTo(String recipient, long since) {
        return jdbc.sql("select count(*) from notice_mail where recipient = :recipient and queued_at > :since and state <> 'OFF'")
                .param("recipient", recipient).param("since", since).query(Long.class).single();
    }

    /** What has fallen due, the oldest first. */
    List<Mail> due(long now, int limit) {
        return jdbc.sql("select * from notice_mail where state = 'WAITING' and next_at <= :now order by next_at, id limit :limit")
                .param("now", now).param("limit", limit).query((row, n) -> MailReading.mail(row)).list();
    }

    /** Keeps others from sending the same meanwhile. @return whether it is ours */
    boolean claim(Mail mail, long until) {
        return jdbc.sql("update notice_mail set next_at = :until where id = :id and state = 'WAITING' and next_at = :nextAt and version = :version")
                .param("until", until).param("id", mail.id()).param("nextAt", mail.nextAt().toEpochMilli()).param("version", mail.version()).update() == 1;
    }

    /** @return false when it was changed in between */
    boolean save(Mail next, Mail before) {
        return jdbc.sql("""
                update notice_mail set state = :state, text = :text, tries = :tries, next_at = :nextAt, trouble = :trouble, ended_at = :ended, version = :version
                where id = :id and state = :from and version = :before""")
                .param("state", next.state().name()).param("text", next.text()).param("tries", next.tries()).param("nextAt", next.nextAt().toEpochMilli())
                .param("trouble", next.trouble()).param("ended", next.endedAt() == null ? null : next.endedAt().toEpochMilli(), java.sql.Types.BIGINT)
                .param("version", next.version()).param("id", next.id()).param("from", before.state().name()).param("before", before.version()).update() == 1;
    }

    /** @return how many texts went */
    int forgetTextsEndedBefore(long moment, int limit) {
        return jdbc.sql("update notice_mail set text = '' where id in (select id from notice_mail where text <> '' and ended_at < :moment order by ended_at limit :limit)")
                .param("moment", moment).param("limit", limit).update();
    }

    @Override
    public String kind() {
        return Mail.KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from notice_mail where version > 0").query(row -> {
            consumer.accept(row.getString("id"), MailReading.mail(row).canonical());
        });
    }
}
