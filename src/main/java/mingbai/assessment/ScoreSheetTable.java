package mingbai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingbai.assessment.score.Ranking.Placed;
import mingbai.assessment.score.ScoreSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units of assessments with their sheets, and what changed on them. */
@Repository
class ScoreSheetTable {

    private final JdbcClient jdbc;

    ScoreSheetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptSheet sheet) {
        jdbc.sql("""
                insert into assessment_sheet (id, round_id, agency, peer_group, total, low, high, content, hash, computed_at, version)
                values (:id, :round, :agency, :group, 0, 0, 0, '', '', null, 1)""").param("id", sheet.id()).param("round", sheet.round()).param("agency", sheet.agency())
                .param("group", sheet.group()).update();
    }

    /** @return false when somebody else computed or froze it in between */
    boolean update(KeptSheet sheet) {
        return jdbc.sql("""
                update assessment_sheet set total = :total, low = :low, high = :high, content = :content, computed_at = :at, version = :version
                where id = :id and version = :version - 1 and hash = ''""").param("total", sheet.total()).param("low", sheet.low()).param("high", sheet.high())
                .param("content", SheetJson.write(sheet.require())).param("at", Objects.requireNonNull(sheet.computedAt()).toEpochMilli()).param("version", sheet.version())
                .param("id", sheet.id()).update() == 1;
    }

    /** @return false when it was computed again in between */
    boolean freeze(KeptSheet sheet, String hash) {
        return jdbc.sql("update assessment_sheet set hash = :hash, version = version + 1 where id = :id and version = :version and hash = ''")
                .param("hash", hash).param("id", sheet.id()).param("version", sheet.version()).update() == 1;
    }

    Optional<KeptSheet> find(long id) {
        return jdbc.sql("select * from assessment_sheet where id = :id").param("id", id).query(ScoreSheetTable::row).optional();
    }

    Optional<KeptSheet> find(long round, String agency) {
        return jdbc.sql("select * from assessment_sheet where round_id = :round and agency = :agency").param("round", round).param("agency", agency)
                .query(ScoreSheetTable::row).optional();
    }

    Optional<String> agencyOf(long id) {
        return jdbc.sql("select agency from assessment_sheet where id = :id").param("id", id).query(String.class).optional();
    }

    /** By group, the best first. */
    List<KeptSheet> of(long round) {
        return jdbc.sql("select * from assessment_sheet where round_id = :round order by peer_group, total desc, agency").param("round", round).query(ScoreSheetTable::row).list();
    }

    List<String> unitsOf(long round) {
        return jdbc.sql("select agency from assessment_sheet where round_id = :round order by agency").param("round", round).query(String.class).list();
    }

    /** What is ranked, by comparison group, without the sheets themselves. */
    Map<String, List<Placed>> placed(long round) {
        Map<String, List<Placed>> groups = new LinkedHashMap<>();
        jdbc.sql("select agency, peer_group, total, low, high from assessment_sheet where round_id = :round order by peer_group, agency").param("round", round)
                .query((row, n) -> groups.computeIfAbsent(row.getString("peer_group"), group -> new ArrayList<>())
                        .add(new Placed(row.getString("agency"), row.getLong("total"), row.getLong("low"), row.getLong("high")))).list();
        return groups;
    }

    /** Of these units, the latest round first. */
    List<KeptSheet> ofUnits(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * from assessment_sheet where agency in (:agencies) order by round_id desc, agency limit :limit")
                .param("agencies", agencies).param("limit", limit).query(ScoreSheetTable::row).list();
    }

    int count(long round) {
        return jdbc.sql("select count(*) from assessment_sheet where round_id = :round").param("round", round).query(Integer.class).single();
    }

    List<String> agenciesOf(String hash) {
        return hash.isEmpty() ? List.of() : jdbc.sql("select distinct agency from assessment_sheet where hash = :hash").param("hash", hash).query(String.class).list();
    }

    void insert(long id, PointChange change) {
        jdbc.sql("""
                insert into assessment_change (id, sheet_id, indicator, name, was, becomes, why, changed_at)
                values (:id, :sheet, :indicator, :name, :was, :becomes, :why, :at)""").param("id", id).param("sheet", change.sheet()).param("indicator", change.indicator())
                .param("name", change.name()).param("was", change.was()).param("becomes", change.becomes()).param("why", change.why())
                .param("at", change.at().toEpochMilli()).update();
    }

    /** The latest first. */
    List<PointChange> changes(long sheet, int limit) {
        return jdbc.sql("select * from assessment_change where sheet_id = :sheet order by changed_at desc, id desc limit :limit").param("sheet", sheet).param("limit", limit)
                .query((row, n) -> new PointChange(row.getLong("sheet_id"), row.getString("indicator"), row.getString("name"), row.getLong("was"), row.getLong("becomes"),
                        row.getString("why"), Instant.ofEpochMilli(row.getLong("changed_at")))).list();
    }

    private static KeptSheet row(ResultSet row, int n) throws SQLException {
        String content = row.getString("content");
        @Nullable ScoreSheet sheet = content.isEmpty() ? null : SheetJson.read(content);
        long computed = row.getLong("computed_at");
        Instant at = row.wasNull() ? null : Instant.ofEpochMilli(computed);
        return new KeptSheet(row.getLong("id"), row.getLong("round_id"), row.getString("agency"), row.getString("peer_group"), row.getLong("total"), row.getLong("low"),
                row.getLong("high"), sheet, row.getString("hash"), at, row.getLong("version"));
    }
}
