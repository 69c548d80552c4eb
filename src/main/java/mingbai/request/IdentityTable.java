package mingbai.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import mingbai.storage.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came in beside the request itself: help wanted, sealed proofs of identity, the hash of the secret by which the applicant follows it. */
@Repository
class IdentityTable {

    private final JdbcClient jdbc;

    IdentityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertIntake(long request, String help) {
        jdbc.sql("insert into request_intake (case_id, help, version) values (:case, :help, 1)").param("case", request).param("help", help).update();
    }

    void insert(KeptIdentity identity) {
        jdbc.sql("insert into request_identity (id, case_id, applicant_id, document, number, mark) values (:id, :case, :applicant, :document, :number, :mark)")
                .param("id", identity.id()).param("case", identity.request()).param("applicant", identity.applicant())
                .param("document", identity.document().name()).param("number", identity.number()).param("mark", identity.mark()).update();
        int n = 0;
        for (KeptIdentity.KeptProof proof : identity.proofs()) {
            n++;
            jdbc.sql("insert into request_proof (id, identity_id, case_id, n, purpose, name, file, hash) values (:id, :identity, :case, :n, :purpose, :name, :file, :hash)")
                    .param("id", proof.id()).param("identity", identity.id()).param("case", identity.request()).param("n", n)
                    .param("purpose", proof.purpose().name()).param("name", proof.name()).param("file", proof.file().text()).param("hash", proof.file().hash())
                    .update();
        }
    }

    Optional<String> help(long request) {
        return jdbc.sql("select help from request_intake where case_id = :case").param("case", request).query(String.class).optional();
    }

    List<KeptIdentity> of(long request) {
        return jdbc.sql("select * from request_identity where case_id = :case order by id").param("case", request).query((row, n) -> new KeptIdentity(
                row.getLong("id"), request, row.getLong("applicant_id"), IdentityDocument.valueOf(row.getString("document")), row.getString("number"),
                row.getString("mark"), proofs(row.getLong("id")))).list();
    }

    private List<KeptIdentity.KeptProof> proofs(long identity) {
        return jdbc.sql("select * from request_proof where identity_id = :identity order by n").param("identity", identity).query((row, n) ->
                new KeptIdentity.KeptProof(row.getLong("id"), Proof.Purpose.valueOf(row.getString("purpose")), row.getString("name"),
                        Sealed.of(row.getString("file")))).list();
    }

    boolean usesFile(String hash) {
        return jdbc.sql("select count(*) from request_proof where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    List<Long> requestsOf(String mark) {
        return jdbc.sql("select distinct case_id from request_identity where mark = :mark order by case_id").param("mark", mark).query(Long.class).list();
    }

    /** @param once hash of what may open one case only @param submitted the request as it came in, sealed */
    void bind(long request, String secretHash, String once, String submitted) {
        jdbc.sql("update request_intake set secret_hash = :secret, once_hash = :once, submitted = :submitted where case_id = :case")
                .param("secret", secretHash).param("once", once).param("submitted", submitted).param("case", request).update();
    }

    Optional<String> submitted(long request) {
        return jdbc.sql("select coalesce(submitted, '') from request_intake where case_id = :case").param("case", request).query(String.class).optional()
                .filter(text -> !text.isEmpty());
    }

    void renewSecret(long request, String secretHash) {
        jdbc.sql("""
                insert into request_intake (case_id, help, version, secret_hash) values (:case, '', 0, :secret)
                on conflict (case_id) do update set secret_hash = excluded.secret_hash""").param("case", request).param("secret", secretHash).update();
    }

    Optional<String> secretHash(long request) {
        return jdbc.sql("select coalesce(secret_hash, '') from request_intake where case_id = :case").param("case", request).query(String.class).optional()
                .filter(hash -> !hash.isEmpty());
    }

    Optional<Long> caseOf(String once) {
        return jdbc.sql("select case_id from request_intake where once_hash = :once").param("once", once).query(Long.class).optional();
    }

    Map<String, ?> state(long request) {
        Map<String, Object> state = new TreeMap<>();
        state.put("help", help(request).orElse(""));
        List<Map<String, ?>> identities = new ArrayList<>();
        of(request).forEach(identity -> identities.add(identity.state()));
        state.put("identities", identities);
        return state;
    }

    /** Version 0 stands for a row that only holds a secret: nothing was submitted with it. */
    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select case_id from request_intake where version > 0").query(row -> {
            consumer.accept(row.getString("case_id"), state(row.getLong("case_id")));
        });
    }
}
