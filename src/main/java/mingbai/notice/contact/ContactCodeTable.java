package mingbai.notice.contact;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that were sent: neither contact nor code stands here, only keyed digests of them. */
@Repository
class ContactCodeTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    ContactCodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is a new one, and the contact's share of the day not used up, also when many ask at the same moment */
    boolean insert(String ticket, String contact, LocalDate day, int most, String code, long until, long now) {
        return jdbc.sql("""
                insert into notice_contact_code (ticket, contact, day, n, code, until, tries, used, sent_at)
                select :ticket, :contact, :day, held.n + 1, :code, :until, 0, 0, :now
                from (select count(*) as n from notice_contact_code where contact = :contact and day = :day) held where held.n < :most
                on conflict do nothing""").param("ticket", ticket).param("contact", contact).param("day", day.toString()).param("code", code)
                .param("until", until).param("now", now).param("most", most).update() == 1;
    }

    long sentSince(long moment) {
        return jdbc.sql("select count(*) from notice_contact_code where sent_at > :moment").param("moment", moment).query(Long.class).single();
    }

    /** Counts a try. @return whether there was one left */
    boolean tried(String ticket, int most, long now) {
        return jdbc.sql("update notice_contact_code set tries = tries + 1 where ticket = :ticket and tries < :most and used = 0 and until >= :now")
                .param("ticket", ticket).param("most", most).param("now", now).update() == 1;
    }

    Optional<String> code(String ticket) {
        return jdbc.sql("select code from notice_contact_code where ticket = :ticket").param("ticket", ticket).query(String.class).optional();
    }

    /** @return false when somebody was in with it already */
    boolean use(String ticket) {
        return jdbc.sql("update notice_contact_code set used = 1 where ticket = :ticket and used = 0").param("ticket", ticket).update() == 1;
    }

    void forgetSentBefore(long moment) {
        jdbc.sql("delete from notice_contact_code where ticket in (select ticket from notice_contact_code where sent_at < :moment order by sent_at limit :limit)")
                .param("moment", moment).param("limit", BATCH).update();
    }
}
