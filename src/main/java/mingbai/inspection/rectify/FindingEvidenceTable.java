package mingbai.inspection.rectify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import mingbai.ledger.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence, and whose hands a finding went through. */
@Repository
class FindingEvidenceTable {

    private final JdbcClient jdbc;

    FindingEvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Evidence evidence) {
        jdbc.sql("""
                insert into inspection_evidence (id, finding, purpose, name, hash, size, media_type, address, added_by, added_name, added_at)
                values (:id, :finding, :purpose, :name, :hash, :size, :type, :address, :by, :byName, :at)""").param("id", evidence.id())
                .param("finding", evidence.finding()).param("purpose", evidence.purpose().name()).param("name", evidence.name()).param("hash", evidence.hash())
                .param("size", evidence.size()).param("type", evidence.mediaType()).param("address", evidence.address()).param("by", evidence.by())
                .param("byName", evidence.byName()).param("at", evidence.at()).update();
    }

    List<Evidence> of(Collection<Long> findings) {
        return findings.isEmpty() ? List.of() : jdbc.sql("select * from inspection_evidence where finding in (:findings) order by added_at, id")
                .param("findings", findings).query(FindingEvidenceTable::row).list();
    }

    Optional<Evidence> find(long id) {
        return jdbc.sql("select * from inspection_evidence where id = :id").param("id", id).query(FindingEvidenceTable::row).optional();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from inspection_evidence where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    /** Codes of the agencies whose findings show the file. */
    List<String> agenciesOf(String hash) {
        return jdbc.sql("select distinct f.agency from inspection_evidence e join inspection_finding f on f.id = e.finding where e.hash = :hash")
                .param("hash", hash).query(String.class).list();
    }

    void hand(long finding, Actor actor) {
        persons(actor).forEach(account -> jdbc.sql("insert into inspection_hand (finding, account) values (:finding, :account) on conflict do nothing")
                .param("finding", finding).param("account", account).update());
    }

    Set<Long> hands(long finding) {
        return new HashSet<>(jdbc.sql("select account from inspection_hand where finding = :finding").param("finding", finding).query(Long.class).list());
    }

    static Set<Long> persons(Actor actor) {
        Long other = actor.inSteadOf();
        return other == null ? Set.of(actor.accountId()) : Set.of(actor.accountId(), other);
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inspection_evidence").withFetchSize(500).query(row -> {
            Evidence evidence = row(row, 0);
            consumer.accept(Long.toString(evidence.id()), evidence.canonical());
        });
    }

    private static Evidence row(ResultSet row, int n) throws SQLException {
        return new Evidence(row.getLong("id"), row.getLong("finding"), Evidence.Purpose.valueOf(row.getString("purpose")), row.getString("name"), row.getString("hash"),
                row.getLong("size"), row.getString("media_type"), row.getString("address"), row.getLong("added_by"), row.getString("added_name"), row.getLong("added_at"));
    }
}
