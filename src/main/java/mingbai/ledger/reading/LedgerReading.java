package mingbai.ledger.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.ledger.Published;
import mingbai.ledger.SequencedAct;
import mingbai.merkle.Hash;
import mingbai.merkle.InclusionProof;
import mingbai.merkle.Json;
import mingbai.merkle.ProofFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads acts and proofs. Who shows an act that is not public, or its proof, answers for who sees it. */
@Component
@Transactional(readOnly = true)
public class LedgerReading {

    private static final String ACT = """
            select o.seq, l.id, l.kind, l.kind_version, l.at, l.account_id, l.agency, l.is_public, p.json
            """;

    private final JdbcClient jdbc;
    private final Published published;
    private final Tiles tiles;

    LedgerReading(JdbcClient jdbc, Published published, Tiles tiles) {
        this.jdbc = jdbc;
        this.published = published;
        this.tiles = tiles;
    }

    /** How much there is. */
    public record Counts(long acts, long waiting, long erased) {}

    /** Acts from a place of the published log on, in order. */
    public List<SequencedAct> acts(long from, int atMost) {
        return jdbc.sql(ACT + """
                from ledger_order o join ledger_line l on l.id = o.line_id left join ledger_payload p on p.line_id = l.id
                where o.seq >= :from and o.seq < :to order by o.seq
                """).param("from", from).param("to", Math.min(from + atMost, published.size())).query(LedgerReading::act).list();
    }

    public Optional<SequencedAct> act(long seq) {
        return acts(seq, 1).stream().findFirst();
    }

    public Optional<SequencedAct> line(long line) {
        return jdbc.sql(ACT + """
                from ledger_line l left join ledger_order o on o.line_id = l.id left join ledger_payload p on p.line_id = l.id
                where l.id = :line
                """).param("line", line).query(LedgerReading::act).optional();
    }

    /** All acts that touched a thing, oldest first; the newest may not be sealed yet. */
    public List<SequencedAct> touching(String kind, String id) {
        return jdbc.sql(ACT + """
                from ledger_thing t join ledger_line l on l.id = t.line_id left join ledger_order o on o.line_id = l.id
                left join ledger_payload p on p.line_id = l.id
                where t.kind = :kind and t.thing_id = :id order by t.version
                """).param("kind", kind).param("id", id).query(LedgerReading::act).list();
    }

    /** The kinds of acts somebody did. Reads every line there is: for a practice ground, not for an installation at work. */
    public Set<String> kindsBy(long account) {
        return jdbc.sql("select distinct kind from ledger_line where account_id = :account").param("account", account).query(String.class).set();
    }

    /** The version a thing was left in by the newest act, 0 if none touched it. */
    public long version(String kind, String id) {
        return jdbc.sql("select coalesce(max(version), 0) from ledger_thing where kind = :kind and thing_id = :id")
                .param("kind", kind).param("id", id).query(Long.class).single();
    }

    public Counts counts() {
        return jdbc.sql("""
                select (select count(*) from ledger_order) acts, (select count(*) from ledger_pending) waiting,
                  (select count(*) from ledger_line l left join ledger_payload p on p.line_id = l.id where p.line_id is null) erased
                """).query((row, n) -> new Counts(row.getLong("acts"), row.getLong("waiting"), row.getLong("erased"))).single();
    }

    /** The entry of the log at a place: the act's commitment, all that is ever shown of an act that is not public. */
    public byte[] entry(long seq) {
        return jdbc.sql("select l.leaf from ledger_order o join ledger_line l on l.id = o.line_id where o.seq = :seq").param("seq", seq)
                .query((row, n) -> row.getBytes("leaf")).single();
    }

    /** The salt of a payload, which whoever shows the payload shows too. */
    public Optional<byte[]> salt(long line) {
        return jdbc.sql("select salt from ledger_payload where line_id = :line").param("line", line)
                .query((row, n) -> row.getBytes("salt")).optional();
    }

    /** The proof that an act stands in the published log; nothing if it is not sealed yet or was erased. */
    public Optional<ProofFile> proof(long line) {
        return line(line).flatMap(act -> proof(act, null));
    }

    /**
     * The proof of one version of a thing: the act that made it and the state it made. The state is the caller's, who alone can read it
     * from its tables; if it is not the one recorded, the proof says so when verified.
     */
    public Optional<ProofFile> proof(String kind, String id, long version, Map<String, ?> state) {
        record Row(long line, byte @Nullable [] salt) {}
        return jdbc.sql("select line_id, salt from ledger_thing where kind = :kind and thing_id = :id and version = :version")
                .param("kind", kind).param("id", id).param("version", version)
                .query((row, n) -> new Row(row.getLong("line_id"), row.getBytes("salt"))).optional()
                .filter(row -> row.salt != null)
                .flatMap(row -> line(row.line)
                        .flatMap(act -> proof(act, new ProofFile.Document(kind, id, version, row.salt, Json.canonical(state)))));
    }

    /** The salt of one version of a thing; nothing once the act that made it was erased and another followed, or if the act removed the thing. */
    Optional<byte[]> salt(long line, String kind, String id, long version) {
        return jdbc.sql("select salt from ledger_thing where kind = :kind and thing_id = :id and version = :version and line_id = :line and salt is not null")
                .param("kind", kind).param("id", id).param("version", version).param("line", line).query((row, n) -> row.getBytes("salt")).optional();
    }

    Optional<ProofFile> proof(SequencedAct act, ProofFile.@Nullable Document document) {
        Optional<Published.Signed> head = published.current().filter(signed -> act.isSealed() && act.seq() < signed.checkpoint().size());
        Optional<byte[]> salt = salt(act.line());
        if (head.isEmpty() || salt.isEmpty() || act.json() == null) {
            return Optional.empty();
        }
        long size = head.get().checkpoint().size();
        List<Hash> path = InclusionProof.of(act.seq(), size, tiles.subtrees(size)).path();
        return Optional.of(new ProofFile(act.seq(), salt.get(), act.json(), head.get().note().toString(), path, document));
    }

    private static SequencedAct act(ResultSet row, int number) throws SQLException {
        long seq = row.getLong("seq");
        return new SequencedAct(row.wasNull() ? SequencedAct.NOT_YET : seq, row.getLong("id"), row.getString("kind"), row.getInt("kind_version"),
                Instant.ofEpochMilli(row.getLong("at")), row.getLong("account_id"), row.getString("agency"), row.getInt("is_public") == 1,
                row.getString("json"));
    }
}
