package mingbai.request.measure;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which measure a letter tells ({@code request_measure_letter}); append-only. */
@Repository
class MeasureLetterTable {

    private final JdbcClient jdbc;

    MeasureLetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long letter, long measure) {
        jdbc.sql("insert into request_measure_letter (letter_id, measure_id) values (:letter, :measure)").param("letter", letter).param("measure", measure)
                .update();
    }

    Optional<Long> measure(long letter) {
        return jdbc.sql("select measure_id from request_measure_letter where letter_id = :letter").param("letter", letter).query(Long.class).optional();
    }
}
