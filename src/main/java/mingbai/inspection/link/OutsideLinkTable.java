package mingbai.inspection.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses on other sites, and what the sites ask of programs. */
@Repository
class OutsideLinkTable {

    private final JdbcClient jdbc;

    OutsideLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Addresses that a text leads to and that nobody has on the list yet: digest and address. */
    List<String[]> unlisted(int limit) {
        return jdbc.sql("""
                select l.digest, min(l.address) as address from inspection_link l where l.kind = 'OUTSIDE'
                  and not exists (select 1 from inspection_outside o where o.digest = l.digest) group by l.digest order by l.digest limit :limit""")
                .param("limit", limit).query((row, n) -> new String[] {row.getString("digest"), row.getString("address")}).list();
    }

    void insert(OutsideLink link) {
        jdbc.sql("""
                insert into inspection_outside (digest, address, host, state, status, note, moved_to, fails, checked_on, next_on)
                values (:digest, :address, :host, :state, :status, :note, :moved, :fails, :checked, :next) on conflict (digest) do nothing""")
                .param("digest", link.digest()).param("address", link.address()).param("host", link.host()).param("state", link.state().name()).param("status", link.status())
                .param("note", link.note()).param("moved", link.movedTo()).param("fails", link.fails()).param("checked", text(link.checkedOn())).param("next", link.nextOn().toString())
                .update();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Those no text leads to any more are forgotten. */
    void forgetUnlinked() {
        jdbc.sql("delete from inspection_outside where not exists (select 1 from inspection_link l where l.kind = 'OUTSIDE' and l.digest = inspection_outside.digest)").update();
    }

    /** Those to be asked today, longest waiting first. @param host "" for all */
    List<OutsideLink> due(LocalDate today, String host, int limit) {
        return jdbc.sql("select * from inspection_outside where next_on <= :today and (:host = '' or host = :host) order by next_on, digest limit :limit").param("today", today.toString())
                .param("host", host).param("limit", limit).query(OutsideLinkTable::link).list();
    }

    /** Whether it is ours to ask: another node that is at it has put it off already. */
    boolean claim(OutsideLink link, LocalDate until) {
        return jdbc.sql("update inspection_outside set next_on = :until where digest = :digest and next_on = :before").param("until", until.toString()).param("digest", link.digest())
                .param("before", link.nextOn().toString()).update() == 1;
    }

    void update(OutsideLink link) {
        jdbc.sql("update inspection_outside set state = :state, status = :status, note = :note, moved_to = :moved, fails = :fails, checked_on = :checked, next_on = :next where digest = :digest")
                .param("state", link.state().name()).param("status", link.status()).param("note", link.note()).param("moved", link.movedTo()).param("fails", link.fails())
                .param("checked", text(link.checkedOn())).param("next", link.nextOn().toString()).param("digest", link.digest()).update();
    }

    /** Those that stand so, after a digest. @param fails at least so many days */
    List<OutsideLink> in(OutsideLink.State state, int fails, String after, int limit) {
        return jdbc.sql("select * from inspection_outside where state = :state and fails >= :fails and digest > :after order by digest limit :limit").param("state", state.name())
                .param("fails", fails).param("after", after).param("limit", limit).query(OutsideLinkTable::link).list();
    }

    Optional<OutsideLink> find(String digest) {
        return jdbc.sql("select * from inspection_outside where digest = :digest").param("digest", digest).query(OutsideLinkTable::link).optional();
    }

    /** Those that were asked at all. */
    long asked() {
        return jdbc.sql("select count(*) from inspection_outside where checked_on is not null").query(Long.class).single();
    }

    /** What a site asks of programs. @param asked questions put to it on the day */
    record Host(String name, String robots, String robotsOn, String day, int asked) {}

    Optional<Host> host(String name) {
        return jdbc.sql("select * from inspection_host where host = :host").param("host", name)
                .query((row, n) -> new Host(row.getString("host"), row.getString("robots"), row.getString("robots_on"), row.getString("day"), row.getInt("asked"))).optional();
    }

    void put(Host host) {
        jdbc.sql("""
                insert into inspection_host (host, robots, robots_on, day, asked) values (:host, :robots, :on, :day, :asked)
                on conflict (host) do update set robots = excluded.robots, robots_on = excluded.robots_on, day = excluded.day, asked = excluded.asked""").param("host", host.name())
                .param("robots", host.robots()).param("on", host.robotsOn()).param("day", host.day()).param("asked", host.asked()).update();
    }

    /** Questions put to all sites on the day. */
    long askedOn(LocalDate day) {
        return jdbc.sql("select coalesce(sum(asked), 0) from inspection_host where day = :day").param("day", day.toString()).query(Long.class).single();
    }

    private static OutsideLink link(ResultSet row, int n) throws SQLException {
        String checked = row.getString("checked_on");
        return new OutsideLink(row.getString("digest"), row.getString("address"), row.getString("host"), OutsideLink.State.valueOf(row.getString("state")), row.getInt("status"),
                row.getString("note"), row.getString("moved_to"), row.getInt("fails"), checked == null ? null : LocalDate.parse(checked), LocalDate.parse(row.getString("next_on")));
    }
}
