package mingbai.request.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mingbai.law.AnswerKind;
import mingbai.ledger.Actor;
import mingbai.publication.Attachment;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters with their writers, files and deliveries. */
@Repository
class LetterTable {

    private final JdbcClient jdbc;

    LetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when an open letter of this kind to this addressee is there already */
    boolean insert(Letter letter, long at) {
        return jdbc.sql("""
                insert into request_letter (id, agency, case_id, kind, answer, party_id, title, addressee, body, remark, state, number, issuer, signed_name, written_by,
                  written_at, version)
                values (:id, :agency, :case, :kind, :answer, :party, :title, :addressee, :body, :remark, :state, '', '', '', :writtenBy, :at, :version)
                on conflict do nothing""")
                .param("id", letter.id()).param("agency", letter.agency()).param("case", letter.request()).param("kind", letter.kind().name())
                .param("answer", answer(letter)).param("party", letter.party()).param("title", letter.text().title())
                .param("addressee", letter.text().addressee()).param("body", letter.text().body()).param("remark", letter.text().remark())
                .param("state", letter.state().name()).param("writtenBy", letter.writtenBy()).param("at", at).param("version", letter.version()).update() == 1;
    }

    /** @param letter with its new version */
    void update(Letter letter) {
        int updated = jdbc.sql("""
                update request_letter set answer = :answer, title = :title, addressee = :addressee, body = :body, remark = :remark, state = :state,
                  number = :number, issuer = :issuer, signed_on = :signedOn, signed_name = :signedName, version = :version
                where id = :id and version = :version - 1""")
                .param("answer", answer(letter)).param("title", letter.text().title()).param("addressee", letter.text().addressee())
                .param("body", letter.text().body()).param("remark", letter.text().remark()).param("state", letter.state().name())
                .param("number", letter.number()).param("issuer", letter.issuer()).param("signedOn", letter.signedOn() == null ? null : letter.signedOn().toString())
                .param("signedName", letter.signedName()).param("version", letter.version()).param("id", letter.id()).update();
        if (updated == 0) {
            throw new Overtaken("这份文书");
        }
    }

    private static @Nullable String answer(Letter letter) {
        return letter.answer() == null ? null : letter.answer().name();
    }

    void addWriter(long letter, Actor writer) {
        persons(writer).forEach(account -> jdbc.sql("insert into request_letter_writer (letter_id, account) values (:letter, :account) on conflict do nothing")
                .param("letter", letter).param("account", account).update());
    }

    static Set<Long> persons(Actor actor) {
        Set<Long> persons = new HashSet<>();
        persons.add(actor.accountId());
        if (actor.inSteadOf() != null) {
            persons.add(actor.inSteadOf());
        }
        return persons;
    }

    /** The accounts that wrote any of it. */
    Set<Long> writers(long letter) {
        return new HashSet<>(jdbc.sql("select account from request_letter_writer where letter_id = :letter").param("letter", letter).query(Long.class).list());
    }

    void replaceFiles(Letter letter) {
        jdbc.sql("delete from request_letter_file where letter_id = :letter").param("letter", letter.id()).update();
        letter.files().forEach(file -> jdbc.sql("""
                insert into request_letter_file (letter_id, n, purpose, name, hash, size, media_type) values (:letter, :n, :use, :name, :hash, :size, :type)""")
                .param("letter", letter.id()).param("n", file.n()).param("use", file.use().name()).param("name", file.file().name())
                .param("hash", file.file().hash()).param("size", file.file().size()).param("type", file.file().mediaType()).update());
    }

    void replaceDeliveries(Letter letter, Actor by, long at) {
        letter.deliveries().forEach(delivery -> jdbc.sql("""
                insert into request_letter_delivery (letter_id, n, method, sent_on, tracking, sent_to, received_on, entered_by, entered_at)
                values (:letter, :n, :method, :sentOn, :tracking, :to, :receivedOn, :by, :at)
                on conflict (letter_id, n) do update set received_on = excluded.received_on""")
                .param("letter", letter.id()).param("n", delivery.n()).param("method", delivery.method().name()).param("sentOn", delivery.sentOn().toString())
                .param("tracking", delivery.tracking()).param("to", delivery.to())
                .param("receivedOn", delivery.receivedOn() == null ? null : delivery.receivedOn().toString()).param("by", by.name()).param("at", at).update());
    }

    Letter get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Letter> find(long id) {
        return whole(jdbc.sql("select * from request_letter where id = :id").param("id", id).query(LetterTable::row).list()).findFirst();
    }

    /** Those of a case, in the order they were begun. */
    List<Letter> of(long request) {
        return whole(jdbc.sql("select * from request_letter where case_id = :case order by written_at, id").param("case", request).query(LetterTable::row).list())
                .toList();
    }

    Optional<Letter> open(long request, LetterKind kind, long party) {
        return whole(jdbc.sql("""
                select * from request_letter where case_id = :case and kind = :kind and party_id = :party and state = 'DRAFT'""")
                .param("case", request).param("kind", kind.name()).param("party", party).query(LetterTable::row).list()).findFirst();
    }

    private Stream<Letter> whole(List<Letter> heads) {
        return heads.stream().map(head -> new Letter(head.id(), head.agency(), head.request(), head.kind(), head.answer(), head.party(), head.text(),
                files(head.id()), deliveries(head.id()), head.state(), head.number(), head.issuer(), head.signedOn(), head.signedName(), head.writtenBy(), head.version()));
    }

    private List<LetterFile> files(long letter) {
        return jdbc.sql("select * from request_letter_file where letter_id = :letter order by n").param("letter", letter).query((row, n) ->
                new LetterFile(row.getInt("n"), LetterFile.Use.valueOf(row.getString("purpose")),
                        new Attachment(row.getString("name"), row.getString("hash"), row.getLong("size"), row.getString("media_type")))).list();
    }

    private List<Delivery> deliveries(long letter) {
        return jdbc.sql("select * from request_letter_delivery where letter_id = :letter order by n").param("letter", letter).query((row, n) ->
                new Delivery(row.getInt("n"), Delivery.Method.valueOf(row.getString("method")), LocalDate.parse(row.getString("sent_on")),
                        row.getString("tracking"), row.getString("sent_to"), day(row, "received_on"))).list();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from request_letter_file where hash = :hash").param("hash", hash).query(Integer.class).single() > 0;
    }

    List<String> agenciesOf(String hash) {
        return jdbc.sql("""
                select distinct c.agency from request_letter l join request_letter_file f on f.letter_id = l.id and f.hash = :hash
                join request_case c on c.id = l.case_id""").param("hash", hash)
                .query(String.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from request_letter").query(row -> {
            whole(List.of(row(row, 0))).forEach(letter -> consumer.accept(Long.toString(letter.id()), letter.canonical()));
        });
    }

    /** Without files and deliveries: {@link #whole} adds them. */
    private static Letter row(ResultSet row, int n) throws SQLException {
        String answer = row.getString("answer");
        return new Letter(row.getLong("id"), row.getString("agency"), row.getLong("case_id"), LetterKind.valueOf(row.getString("kind")),
                answer == null ? null : AnswerKind.valueOf(answer), row.getLong("party_id"),
                new LetterText(row.getString("title"), row.getString("addressee"), row.getString("body"), row.getString("remark")), List.of(), List.of(),
                LetterState.valueOf(row.getString("state")), row.getString("number"), row.getString("issuer"), day(row, "signed_on"), row.getString("signed_name"),
                row.getString("written_by"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
