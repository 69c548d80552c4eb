package mingbai.request.letter;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.Map;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counter of letters by agency and year, and the word an agency numbers them with (机关代字). */
@Repository
class LetterNumberTable {

    private final JdbcClient jdbc;

    LetterNumberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next one; the row is locked until the signing commits, so no number is given twice and none is left out. */
    int next(String agency, int year) {
        return jdbc.sql("""
                insert into request_letter_number (agency, year, last) values (:agency, :year, 1)
                on conflict (agency, year) do update set last = request_letter_number.last + 1 returning last""")
                .param("agency", agency).param("year", year).query(Integer.class).single();
    }

    /** @param version 0 where the agency set none */
    record Word(String word, long version) {}

    Optional<Word> word(String agency) {
        return jdbc.sql("select word, version from request_letter_word where agency = :agency").param("agency", agency)
                .query((row, n) -> new Word(row.getString("word"), row.getLong("version"))).optional();
    }

    void set(String agency, String word, long before) {
        int changed = before == 0
                ? jdbc.sql("insert into request_letter_word (agency, word, version) values (:agency, :word, 1) on conflict do nothing")
                        .param("agency", agency).param("word", word).update()
                : jdbc.sql("update request_letter_word set word = :word, version = version + 1 where agency = :agency and version = :before")
                        .param("agency", agency).param("word", word).param("before", before).update();
        if (changed == 0) {
            throw new Overtaken("机关代字");
        }
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select agency, word, version from request_letter_word").query(row -> {
            consumer.accept(row.getString("agency"), Map.of("word", row.getString("word"), "version", row.getLong("version")));
        });
    }
}
