package mingbai.statistics.closing;

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
import mingbai.statistics.closing.Closing.State;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed periods and their figures. */
@Repository
class ClosingTable {

    private final JdbcClient jdbc;

    ClosingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Closing closing) {
        jdbc.sql("""
                insert into statistics_closing (id, agency, first_day, last_day, number, state, reason, agencies, measures, account, name, begun_at, closed_at, version)
                values (:id, :agency, :from, :to, :number, :state, :reason, :agencies, :measures, :account, :name, :begun, null, :version)""")
                .param("id", closing.id()).param("agency", closing.agency()).param("from", closing.period().from().toString())
                .param("to", closing.period().to().toString()).param("number", closing.number()).param("state", closing.state().name()).param("reason", closing.reason())
                .param("agencies", String.join("\n", closing.agencies())).param("measures", closing.measures()).param("account", closing.account())
                .param("name", closing.name()).param("begun", closing.begunAt().toEpochMilli()).param("version", closing.version()).update();
    }

    void close(Closing closed) {
        Instant at = closed.closedAt();
        int updated = jdbc.sql("""
                update statistics_closing set state = :state, measures = :measures, closed_at = :at, version = :version where id = :id and version = :version - 1""")
                .param("state", closed.state().name()).param("measures", closed.measures()).param("at", at == null ? null : at.toEpochMilli())
                .param("version", closed.version()).param("id", closed.id()).update();
        if (updated == 0) {
            throw new Overtaken("这次封存");
        }
    }

    Optional<Closing> find(long id) {
        return jdbc.sql("select * from statistics_closing where id = :id").param("id", id).query(ClosingTable::row).optional();
    }

    List<Closing> counting() {
        return jdbc.sql("select * from statistics_closing where state = 'COUNTING' order by begun_at, id").query(ClosingTable::row).list();
    }

    /** All versions of an office's period, the newest first. */
    List<Closing> versions(String agency, Period period) {
        return jdbc.sql("select * from statistics_closing where agency = :agency and first_day = :from and last_day = :to order by number desc").param("agency", agency)
                .param("from", period.from().toString()).param("to", period.to().toString()).query(ClosingTable::row).list();
    }

    /** The newest closed version of every office that closed the period. */
    List<Closing> closed(Period period) {
        return jdbc.sql("""
                select c.* from statistics_closing c where c.first_day = :from and c.last_day = :to and c.state = 'CLOSED' and not exists (
                  select 1 from statistics_closing n where n.agency = c.agency and n.first_day = c.first_day and n.last_day = c.last_day and n.state = 'CLOSED'
                    and n.number > c.number)""").param("from", period.from().toString()).param("to", period.to().toString()).query(ClosingTable::row).list();
    }

    /** Of these offices, the newest first. */
    List<Closing> list(Collection<String> agencies, int limit) {
        return agencies.isEmpty() ? List.of() : jdbc.sql("""
                select * from statistics_closing where agency in (:agencies) order by last_day desc, first_day, agency, number desc limit :limit""")
                .param("agencies", agencies).param("limit", limit).query(ClosingTable::row).list();
    }

    void insert(long closing, Frozen frozen) {
        jdbc.sql("""
                insert into statistics_frozen (closing_id, measure, title, value, records, hash, by_agency, added, removed, counted_at)
                values (:closing, :measure, :title, :value, :records, :hash, :byAgency, :added, :removed, :at)""")
                .param("closing", closing).param("measure", frozen.measure()).param("title", frozen.title()).param("value", frozen.value())
                .param("records", frozen.records()).param("hash", frozen.hash()).param("byAgency", frozen.written()).param("added", frozen.added())
                .param("removed", frozen.removed()).param("at", frozen.countedAt().toEpochMilli()).update();
    }

    List<Frozen> frozen(long closing) {
        return jdbc.sql("select * from statistics_frozen where closing_id = :closing order by measure").param("closing", closing).query(ClosingTable::frozen).list();
    }

    Optional<Frozen> frozen(long closing, String measure) {
        return jdbc.sql("select * from statistics_frozen where closing_id = :closing and measure = :measure").param("closing", closing).param("measure", measure)
                .query(ClosingTable::frozen).optional();
    }

    int counted(long closing) {
        return jdbc.sql("select count(*) from statistics_frozen where closing_id = :closing").param("closing", closing).query(Integer.class).single();
    }

    boolean uses(String hash) {
        return jdbc.sql("select count(*) from statistics_frozen where hash = :hash").param("hash", hash).query(Long.class).single() > 0;
    }

    List<String> agenciesOf(String hash) {
        return jdbc.sql("select distinct c.agency from statistics_frozen f join statistics_closing c on c.id = f.closing_id where f.hash = :hash")
                .param("hash", hash).query(String.class).list();
    }

    void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select id from statistics_closing order by id").query(Long.class).list()
                .forEach(id -> find(id).ifPresent(closing -> consumer.accept(Long.toString(id), closing.state(frozen(id)))));
    }

    private static Closing row(ResultSet row, int n) throws SQLException {
        long closed = row.getLong("closed_at");
        Instant closedAt = row.wasNull() ? null : Instant.ofEpochMilli(closed);
        return new Closing(row.getLong("id"), row.getString("agency"), new Period(LocalDate.parse(row.getString("first_day")), LocalDate.parse(row.getString("last_day"))),
                row.getInt("number"), State.valueOf(row.getString("state")), row.getString("reason"), row.getString("agencies").lines().toList(), row.getInt("measures"),
                row.getLong("account"), row.getString("name"), Instant.ofEpochMilli(row.getLong("begun_at")), closedAt, row.getLong("version"));
    }

    private static Frozen frozen(ResultSet row, int n) throws SQLException {
        return new Frozen(row.getString("measure"), row.getString("title"), row.getLong("value"), row.getLong("records"), row.getString("hash"),
                Frozen.read(row.getString("by_agency")), number(row, "added"), number(row, "removed"), Instant.ofEpochMilli(row.getLong("counted_at")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
