package mingbai.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions, secrecy decisions and the evidence they rest on: written once. */
@Repository
class OpinionTable {

    static final String KIND = "opinion";
    static final String SECRECY_KIND = "secrecy-decision";

    private final JdbcClient jdbc;

    OpinionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An opinion as it is written: {@code signer} gave it, {@code enteredBy} typed it (the same person on screen). */
    record Row(long id, long matter, int n, Decision decision, String opinion, long account, String name, @Nullable Long inSteadOf, Medium medium,
            @Nullable String scan, Actor enteredBy, @Nullable Long confirmedAt, long at) {

        Touched touched() {
            return new Touched(KIND, Long.toString(id), confirmedAt == null || medium == Medium.SCREEN || medium == Medium.PAPER ? 1 : 2,
                    state(matter, n, decision.name(), opinion, account, medium.name(), scan, confirmedAt, at));
        }
    }

    private static Map<String, ?> state(long matter, int n, String decision, String opinion, long account, String medium, @Nullable String scan,
            @Nullable Long confirmedAt, long at) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("matter", Long.toString(matter));
        canonical.put("step", n);
        canonical.put("decision", decision);
        canonical.put("opinion", opinion);
        canonical.put("account", Long.toString(account));
        canonical.put("medium", medium);
        canonical.put("scan", scan);
        canonical.put("confirmedAt", confirmedAt);
        canonical.put("at", at);
        return canonical;
    }

    void insert(Row row) {
        jdbc.sql("""
                insert into review_opinion (id, matter_id, n, decision, opinion, account, name, in_stead_of, medium, scan, entered_by, entered_name,
                  confirmed_at, at)
                values (:id, :matter, :n, :decision, :opinion, :account, :name, :stead, :medium, :scan, :enteredBy, :enteredName, :confirmed, :at)""")
                .param("id", row.id).param("matter", row.matter).param("n", row.n).param("decision", row.decision.name())
                .param("opinion", row.opinion).param("account", row.account).param("name", row.name).param("stead", row.inSteadOf)
                .param("medium", row.medium.name()).param("scan", row.scan).param("enteredBy", row.enteredBy.accountId())
                .param("enteredName", row.enteredBy.name()).param("confirmed", row.confirmedAt).param("at", row.at).update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select * from review_opinion where id = :id").param("id", id).query((row, n) -> {
            long stead = row.getLong("in_stead_of");
            Long inSteadOf = row.wasNull() ? null : stead;
            long confirmed = row.getLong("confirmed_at");
            Long confirmedAt = row.wasNull() ? null : confirmed;
            return new Row(id, row.getLong("matter_id"), row.getInt("n"), Decision.valueOf(row.getString("decision")), row.getString("opinion"),
                    row.getLong("account"), row.getString("name"), inSteadOf, Medium.valueOf(row.getString("medium")), row.getString("scan"),
                    Actor.of(row.getLong("entered_by"), row.getString("entered_name"), ""), confirmedAt, row.getLong("at"));
        }).optional();
    }

    /** @return whether it was still unconfirmed */
    boolean confirm(long id, long at) {
        return jdbc.sql("update review_opinion set confirmed_at = :at where id = :id and confirmed_at is null")
                .param("at", at).param("id", id).update() == 1;
    }

    void insertSecrecy(long id, long matter, SecrecyDecision decision, Actor by, long at) {
        jdbc.sql("""
                insert into review_secrecy (id, matter_id, result, basis, note, declassification, referred_to, account, name, at)
                values (:id, :matter, :result, :basis, :note, :declassification, :referredTo, :account, :name, :at)""")
                .param("id", id).param("matter", matter).param("result", decision.result().name()).param("basis", decision.basis())
                .param("note", decision.note()).param("declassification", decision.declassification()).param("referredTo", decision.referredTo())
                .param("account", by.accountId()).param("name", by.name()).param("at", at).update();
    }

    static Map<String, ?> secrecyState(long matter, String result, String basis, String note, String declassification, @Nullable String referredTo,
            long account, long at) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("matter", Long.toString(matter));
        canonical.put("result", result);
        canonical.put("basis", basis);
        canonical.put("note", note);
        canonical.put("declassification", declassification);
        canonical.put("referredTo", referredTo);
        canonical.put("account", Long.toString(account));
        canonical.put("at", at);
        return canonical;
    }

    void insertEvidence(long id, long matter, int n, String label, String file, String fileName, Actor by, long at) {
        jdbc.sql("""
                insert into review_evidence (id, matter_id, n, label, file, file_name, account, name, at)
                values (:id, :matter, :n, :label, :file, :fileName, :account, :name, :at)""")
                .param("id", id).param("matter", matter).param("n", n).param("label", label).param("file", file).param("fileName", fileName)
                .param("account", by.accountId()).param("name", by.name()).param("at", at).update();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from review_opinion").query(row -> {
            long confirmed = row.getLong("confirmed_at");
            Long confirmedAt = row.wasNull() ? null : confirmed;
            consumer.accept(row.getString("id"), state(row.getLong("matter_id"), row.getInt("n"), row.getString("decision"), row.getString("opinion"),
                    row.getLong("account"), row.getString("medium"), row.getString("scan"), confirmedAt, row.getLong("at")));
        });
    }

    void eachSecrecy(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from review_secrecy").query(row -> {
            consumer.accept(row.getString("id"), secrecyState(row.getLong("matter_id"), row.getString("result"), row.getString("basis"),
                    row.getString("note"), row.getString("declassification"), row.getString("referred_to"), row.getLong("account"), row.getLong("at")));
        });
    }

    /** Whether a scan or a piece of evidence is this file. */
    boolean uses(String hash) {
        return jdbc.sql("select (select count(*) from review_opinion where scan = :hash) + (select count(*) from review_evidence where file = :hash)")
                .param("hash", hash).query(Integer.class).single() > 0;
    }

    /** The agencies whose sign-offs hold this file, and those their steps were referred to. */
    List<String> agenciesOf(String hash) {
        return jdbc.sql("""
                select m.agency from review_matter m where m.state <> 'QUARANTINED' and m.id in
                  (select matter_id from review_opinion where scan = :hash union select matter_id from review_evidence where file = :hash)
                union
                select s.agency from review_step s join review_matter m on m.id = s.matter_id and m.state <> 'QUARANTINED' where s.matter_id in
                  (select matter_id from review_opinion where scan = :hash union select matter_id from review_evidence where file = :hash)""")
                .param("hash", hash).query(String.class).list();
    }
}
