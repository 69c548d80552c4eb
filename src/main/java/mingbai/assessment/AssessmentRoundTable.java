package mingbai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.figure.Period;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assessments. */
@Repository
class AssessmentRoundTable {

    private final JdbcClient jdbc;
    private final ScoreSheetTable sheets;

    AssessmentRoundTable(JdbcClient jdbc, ScoreSheetTable sheets) {
        this.jdbc = jdbc;
        this.sheets = sheets;
    }

    void insert(AssessmentRound round) {
        jdbc.sql("""
                insert into assessment_round (id, agency, set_id, year, title, first_day, last_day, state, announced_on, provisional_on, frozen_on, published_on, account, name,
                  computed_at, version)
                values (:id, :agency, :set, :year, :title, :from, :to, :state, :announced, null, null, null, :account, :name, null, :version)""")
                .param("id", round.id()).param("agency", round.agency()).param("set", round.set()).param("year", round.year()).param("title", round.title())
                .param("from", round.period().from().toString()).param("to", round.period().to().toString()).param("state", round.state().name())
                .param("announced", round.announcedOn().toString()).param("account", round.account()).param("name", round.name()).param("version", round.version()).update();
    }

    void move(AssessmentRound moved) {
        int updated = jdbc.sql("""
                update assessment_round set state = :state, provisional_on = :provisional, frozen_on = :frozen, published_on = :published, version = :version
                where id = :id and version = :version - 1""")
                .param("state", moved.state().name()).param("provisional", text(moved.provisionalOn())).param("frozen", text(moved.frozenOn()))
                .param("published", text(moved.publishedOn())).param("version", moved.version()).param("id", moved.id()).update();
        if (updated == 0) {
            throw new Overtaken("这次考核");
        }
    }

    void computed(long id, Instant at) {
        jdbc.sql("update assessment_round set computed_at = :at where id = :id").param("at", at.toEpochMilli()).param("id", id).update();
    }

    Optional<AssessmentRound> find(long id) {
        return jdbc.sql("select * from assessment_round where id = :id").param("id", id).query(AssessmentRoundTable::row).optional();
    }

    Optional<Instant> computedAt(long id) {
        return jdbc.sql("select computed_at from assessment_round where id = :id and computed_at is not null").param("id", id).query(Long.class).optional().map(Instant::ofEpochMilli);
    }

    /** The latest year first. */
    List<AssessmentRound> of(Collection<String> offices, int limit) {
        return offices.isEmpty() ? List.of() : jdbc.sql("select * from assessment_round where agency in (:offices) order by year desc, id desc limit :limit")
                .param("offices", offices).param("limit", limit).query(AssessmentRoundTable::row).list();
    }

    List<AssessmentRound> in(RoundState state, int limit) {
        return jdbc.sql("select * from assessment_round where state = :state order by year desc, id desc limit :limit").param("state", state.name()).param("limit", limit)
                .query(AssessmentRoundTable::row).list();
    }

    /** Whose points follow the records and were not computed since that moment. */
    List<Long> stale(Instant since) {
        return jdbc.sql("""
                select id from assessment_round where state in ('RUNNING', 'PROVISIONAL') and (computed_at is null or computed_at < :since) order by id""")
                .param("since", since.toEpochMilli()).query(Long.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id from assessment_round order by id").query(Long.class).list()
                .forEach(id -> find(id).ifPresent(round -> consumer.accept(Long.toString(id), round.state(sheets.of(id)))));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static AssessmentRound row(ResultSet row, int n) throws SQLException {
        return new AssessmentRound(row.getLong("id"), row.getString("agency"), row.getLong("set_id"), row.getInt("year"), row.getString("title"),
                new Period(LocalDate.parse(row.getString("first_day")), LocalDate.parse(row.getString("last_day"))), RoundState.valueOf(row.getString("state")),
                LocalDate.parse(row.getString("announced_on")), day(row.getString("provisional_on")), day(row.getString("frozen_on")), day(row.getString("published_on")),
                row.getLong("account"), row.getString("name"), row.getLong("version"));
    }
}
