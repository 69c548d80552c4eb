package mingbai.statistics.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import mingbai.web.Overtaken;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of other business systems in all their versions. */
@Repository
class SourceFigureTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SourceFigureTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(List<SourceFigure> figures) {
        try {
            batch.batchUpdate("""
                    insert into statistics_figure (id, agency, year, figure, n, value, source, file, entered_by, entered_name, entered_at, live, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", figures.stream().map(SourceFigureTable::cells).toList());
        } catch (DuplicateKeyException entered) {
            throw new Overtaken("这个数字");
        }
    }

    private static Object[] cells(SourceFigure figure) {
        return new Object[] {figure.id(), figure.agency(), figure.year(), figure.key().key(), figure.n(), figure.value(), figure.source(), figure.file(), figure.by(),
            figure.name(), figure.at(), figure.live() ? 1 : 0, figure.version()};
    }

    /** @param figure with its new version */
    void replace(SourceFigure figure) {
        if (jdbc.sql("update statistics_figure set live = 0, version = :version where id = :id and version = :version - 1 and live = 1")
                .param("version", figure.version()).param("id", figure.id()).update() == 0) {
            throw new Overtaken("这个数字");
        }
    }

    Optional<SourceFigure> find(long id) {
        return jdbc.sql("select * from statistics_figure where id = :id").param("id", id).query(SourceFigureTable::row).optional();
    }

    Optional<SourceFigure> live(String agency, int year, FigureKey key) {
        return jdbc.sql("select * from statistics_figure where agency = :agency and year = :year and figure = :figure and live = 1").param("agency", agency)
                .param("year", year).param("figure", key.key()).query(SourceFigureTable::row).optional();
    }

    /** Those that hold, of all years of these agencies, by {@link SourceFigure#identity()}. */
    Map<String, SourceFigure> live(Collection<String> agencies) {
        Map<String, SourceFigure> live = new HashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("select * from statistics_figure where agency in (:agencies) and live = 1").param("agencies", agencies).query(SourceFigureTable::row).list()
                    .forEach(figure -> live.put(figure.identity(), figure));
        }
        return live;
    }

    /** The newest first. */
    List<SourceFigure> versions(SourceFigure of) {
        return jdbc.sql("select * from statistics_figure where agency = :agency and year = :year and figure = :figure order by n desc").param("agency", of.agency())
                .param("year", of.year()).param("figure", of.key().key()).query(SourceFigureTable::row).list();
    }

    private static final String LISTED = """
            from statistics_figure where live = 1 and agency in (:agencies) and (:year = 0 or year = :year) and (:figure = '' or figure = :figure)""";

    long count(Collection<String> agencies, int year, String figure) {
        return agencies.isEmpty() ? 0 : jdbc.sql("select count(*) " + LISTED).param("agencies", agencies).param("year", year).param("figure", figure)
                .query(Long.class).single();
    }

    /** The latest year first, then by agency. */
    List<SourceFigure> list(Collection<String> agencies, int year, String figure, long offset, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("select * " + LISTED + " order by year desc, agency, figure, id limit :limit offset :offset")
                .param("agencies", agencies).param("year", year).param("figure", figure).param("limit", limit).param("offset", offset)
                .query(SourceFigureTable::row).list();
    }

    /** Sums by key, of keys of which anything is on record. */
    Map<FigureKey, Long> sums(Collection<String> agencies, int year) {
        return agencies.isEmpty() ? Map.of() : jdbc.sql("select figure, sum(value) as total " + LISTED + " group by figure").param("agencies", agencies)
                .param("year", year).param("figure", "").query((row, n) -> Map.entry(FigureKey.ofKey(row.getString("figure")).orElseThrow(), row.getLong("total")))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select * from statistics_figure").query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
            SourceFigure figure = row(row, 0);
            consumer.accept(Long.toString(figure.id()), figure.canonical());
        });
    }

    private static SourceFigure row(ResultSet row, int n) throws SQLException {
        return new SourceFigure(row.getLong("id"), row.getString("agency"), row.getInt("year"), FigureKey.ofKey(row.getString("figure")).orElseThrow(),
                row.getInt("n"), row.getLong("value"), row.getString("source"), row.getString("file"), row.getLong("entered_by"), row.getString("entered_name"),
                row.getLong("entered_at"), row.getInt("live") == 1, row.getLong("version"));
    }
}
