package mingbai.inquiry.phrase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Phrases for answers. */
@Repository
class PhraseTable {

    private final JdbcClient jdbc;

    PhraseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Phrase phrase) {
        jdbc.sql("""
                insert into inquiry_phrase (id, agency, title, text, valid_from, valid_until, ended, written_by, version)
                values (:id, :agency, :title, :text, :from, :until, :ended, :by, :version)""")
                .param("id", phrase.id()).param("agency", phrase.agency()).param("title", phrase.title()).param("text", phrase.text()).param("from", phrase.validFrom().toString())
                .param("until", phrase.validUntil().toString()).param("ended", phrase.ended() ? 1 : 0).param("by", phrase.writtenBy()).param("version", phrase.version()).update();
    }

    /** @param phrase with its new version */
    void update(Phrase phrase) {
        int updated = jdbc.sql("""
                update inquiry_phrase set title = :title, text = :text, valid_from = :from, valid_until = :until, ended = :ended, version = :version
                where id = :id and version = :version - 1""")
                .param("title", phrase.title()).param("text", phrase.text()).param("from", phrase.validFrom().toString()).param("until", phrase.validUntil().toString())
                .param("ended", phrase.ended() ? 1 : 0).param("version", phrase.version()).param("id", phrase.id()).update();
        if (updated == 0) {
            throw new Overtaken("这条常用语");
        }
    }

    Optional<Phrase> find(long id) {
        return jdbc.sql("select * from inquiry_phrase where id = :id").param("id", id).query((row, n) -> row(row)).optional();
    }

    List<Phrase> usable(Collection<String> agencies, LocalDate on) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select * from inquiry_phrase where agency in (:agencies) and ended = 0 and valid_from <= :on and valid_until >= :on order by title, id""")
                .param("agencies", agencies).param("on", on.toString()).query((row, n) -> row(row)).list();
    }

    /** Those in use first, then by the day they end. */
    List<Phrase> of(Collection<String> agencies, int most) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from inquiry_phrase where agency in (:agencies) order by ended, valid_until desc, id limit :most")
                .param("agencies", agencies).param("most", most).query((row, n) -> row(row)).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from inquiry_phrase").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            Phrase phrase = row(row);
            consumer.accept(Long.toString(phrase.id()), phrase.canonical());
        });
    }

    private static Phrase row(ResultSet row) throws SQLException {
        return new Phrase(row.getLong("id"), row.getString("agency"), row.getString("title"), row.getString("text"), LocalDate.parse(row.getString("valid_from")),
                LocalDate.parse(row.getString("valid_until")), row.getInt("ended") == 1, row.getString("written_by"), row.getLong("version"));
    }
}
