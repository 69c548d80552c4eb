package mingbai.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.assessment.score.HandScore;
import mingbai.web.Overtaken;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What scorers gave. */
@Repository
class HandScoreTable {

    private final JdbcClient jdbc;

    HandScoreTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(GivenScore given) {
        try {
            jdbc.sql("""
                    insert into assessment_hand (id, sheet_id, indicator, ordinal, points, reason, account, name, given_at, version)
                    values (:id, :sheet, :indicator, :ordinal, :points, :reason, :account, :name, :at, 1)""").param("id", given.id()).param("sheet", given.sheet())
                    .param("indicator", given.indicator()).param("ordinal", given.score().ordinal()).param("points", given.score().points())
                    .param("reason", given.score().reason()).param("account", given.score().account()).param("name", given.score().name())
                    .param("at", given.at().toEpochMilli()).update();
        } catch (DuplicateKeyException e) {
            throw new Overtaken("这项评分");
        }
    }

    void change(GivenScore given) {
        int updated = jdbc.sql("update assessment_hand set points = :points, reason = :reason, given_at = :at, version = :version where id = :id and version = :version - 1")
                .param("points", given.score().points()).param("reason", given.score().reason()).param("at", given.at().toEpochMilli()).param("version", given.version())
                .param("id", given.id()).update();
        if (updated == 0) {
            throw new Overtaken("这项评分");
        }
    }

    List<GivenScore> of(long sheet, String indicator) {
        return jdbc.sql("select * from assessment_hand where sheet_id = :sheet and indicator = :indicator order by ordinal").param("sheet", sheet).param("indicator", indicator)
                .query(HandScoreTable::row).list();
    }

    /** Of all sheets of a round: by sheet and indicator, in the order of their ordinals. */
    Map<Long, Map<String, List<HandScore>>> of(long round) {
        Map<Long, Map<String, List<HandScore>>> scores = new HashMap<>();
        jdbc.sql("select h.* from assessment_hand h join assessment_sheet s on s.id = h.sheet_id where s.round_id = :round order by h.sheet_id, h.indicator, h.ordinal")
                .param("round", round).query(HandScoreTable::row).list().forEach(given -> scores.computeIfAbsent(given.sheet(), sheet -> new HashMap<>())
                        .computeIfAbsent(given.indicator(), indicator -> new ArrayList<>()).add(given.score()));
        return scores;
    }

    private Optional<GivenScore> find(long id) {
        return jdbc.sql("select * from assessment_hand where id = :id").param("id", id).query(HandScoreTable::row).optional();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id from assessment_hand order by id").query(Long.class).list()
                .forEach(id -> find(id).ifPresent(given -> consumer.accept(Long.toString(id), given.state())));
    }

    private static GivenScore row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new GivenScore(row.getLong("id"), row.getLong("sheet_id"), row.getString("indicator"), new HandScore(row.getInt("ordinal"), row.getLong("account"),
                row.getString("name"), row.getLong("points"), row.getString("reason")), Instant.ofEpochMilli(row.getLong("given_at")), row.getLong("version"));
    }
}
