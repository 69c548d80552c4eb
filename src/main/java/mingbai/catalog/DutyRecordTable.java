package mingbai.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.catalog.DutyPlan.OnRecord;
import mingbai.ledger.Actor;
import mingbai.ledger.LedgeredState;
import mingbai.ledger.Touched;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What stands on record of duties and survives every computation: {@code catalog_fact}, {@code catalog_statement}, {@code catalog_discharge},
 * {@code catalog_renewal}, {@code catalog_move}.
 */
@Component
class DutyRecordTable {

    static final String MOVE_KIND = "duty-move";

    private final JdbcTemplate jdbc;

    DutyRecordTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A document of an agency put to the duty of a person's choice. */
    record Move(long document, String ofAgency, String agency, String matter, String period, String reason, long version) {

        Touched touched() {
            return new Touched(MOVE_KIND, id(), version, state());
        }

        String id() {
            return document + "." + ofAgency;
        }

        Map<String, ?> state() {
            return Map.of("agency", agency, "matter", matter, "period", period, "reason", reason);
        }
    }

    /** Everything on record of an agency, by matter. */
    Map<String, OnRecord> of(String agency) {
        Map<String, OnRecord> records = new HashMap<>();
        jdbc.query("select * from catalog_fact where agency = ? order by id", DutyRecordTable::fact, agency)
                .forEach(fact -> in(records, fact.matter()).facts().add(fact));
        jdbc.query("select * from catalog_statement where agency = ? order by id", DutyRecordTable::statement, agency)
                .forEach(said -> in(records, said.matter()).statements().add(said));
        Map<String, List<LocalDate>> renewals = renewals(agency);
        jdbc.query("""
                select d.*, m.period as moved_to from catalog_discharge d left join catalog_move m on m.document = d.document and m.of_agency = d.agency
                where d.agency = ? and (m.document is null or m.agency = d.agency and m.matter = d.matter) order by d.document""",
                (row, n) -> in(records, row.getString("matter")).discharges().add(discharge(row, row.getString("moved_to"), renewals)), agency);
        jdbc.query("""
                select d.*, m.matter as to_matter, m.period as moved_to from catalog_move m
                join catalog_discharge d on d.document = m.document and d.agency = m.of_agency
                where m.agency = ? and not (m.agency = d.agency and m.matter = d.matter) order by d.document""",
                (row, n) -> in(records, row.getString("to_matter")).discharges().add(discharge(row, row.getString("moved_to"), renewals)), agency);
        return records;
    }

    /** By document and its agency; those put to this agency's duties from another included. */
    private Map<String, List<LocalDate>> renewals(String agency) {
        Map<String, List<LocalDate>> renewals = new HashMap<>();
        jdbc.query("""
                select r.document, r.agency, r.day from catalog_renewal r where r.agency = ?
                union select r.document, r.agency, r.day from catalog_move m join catalog_renewal r on r.document = m.document and r.agency = m.of_agency
                where m.agency = ?""", (org.springframework.jdbc.core.RowCallbackHandler) row -> renewals.computeIfAbsent(row.getLong("document") + "." + row.getString("agency"), key -> new ArrayList<>())
                .add(LocalDate.parse(row.getString("day"))), agency, agency);
        return renewals;
    }

    private static OnRecord in(Map<String, OnRecord> records, String matter) {
        return records.computeIfAbsent(matter, code -> new OnRecord(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    void insert(DutyFact fact, Actor actor, long at) {
        jdbc.update("insert into catalog_fact (id, agency, matter, kind, on_day, what, said_by, said_name, said_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fact.id(), fact.agency(), fact.matter(), fact.kind().code(), fact.onDay().toString(), fact.what(), actor.accountId(), actor.name(), at);
    }

    void insert(Statement said, Actor actor, long at) {
        jdbc.update("""
                insert into catalog_statement (id, agency, matter, period, kind, reason, on_day, said_by, said_name, said_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", said.id(), said.agency(), said.matter(), said.period(), said.kind().code(), said.reason(),
                said.onDay().toString(), actor.accountId(), actor.name(), at);
    }

    boolean isSaid(String agency, String matter, String period, Statement.Kind kind) {
        Integer said = jdbc.queryForObject("select count(*) from catalog_statement where agency = ? and matter = ? and period = ? and kind = ?", Integer.class,
                agency, matter, period, kind.code());
        return said != null && said > 0;
    }

    /** The document under another matter until now, if it was. */
    Optional<String> matterOf(long document, String agency) {
        return jdbc.queryForList("select matter from catalog_discharge where document = ? and agency = ?", String.class, document, agency).stream().findFirst();
    }

    void insertDischarge(long document, String agency, String matter, String title, @Nullable LocalDate writtenOn, LocalDate publishedOn) {
        jdbc.update("""
                insert into catalog_discharge (document, agency, matter, title, written_on, published_on) values (?, ?, ?, ?, ?, ?)""",
                document, agency, matter, title, writtenOn == null ? null : writtenOn.toString(), publishedOn.toString());
    }

    /** Published again: corrected, or back after a withdrawal. */
    void renewDischarge(long document, String agency, String matter, String title, @Nullable LocalDate writtenOn, LocalDate day) {
        jdbc.update("""
                update catalog_discharge set matter = ?, title = ?, written_on = ?, ended_on = null,
                  published_on = case when ended_on is null then published_on else ? end where document = ? and agency = ?""",
                matter, title, writtenOn == null ? null : writtenOn.toString(), day.toString(), document, agency);
        jdbc.update("insert into catalog_renewal (document, agency, day) values (?, ?, ?) on conflict do nothing", document, agency, day.toString());
    }

    /** An agency and one of its matters. */
    record Pair(String agency, String matter) {

        /** The order in which turns are taken everywhere: two that take several never wait for each other. */
        static final Comparator<Pair> IN_TURN = Comparator.comparing(Pair::agency).thenComparing(Pair::matter);
    }

    void endDischarge(long document, LocalDate day) {
        jdbc.update("update catalog_discharge set ended_on = ? where document = ? and ended_on is null", day.toString(), document);
    }

    void dropDischarge(long document, String agency) {
        jdbc.update("delete from catalog_renewal where document = ? and agency = ?", document, agency);
        jdbc.update("delete from catalog_discharge where document = ? and agency = ?", document, agency);
    }

    /** All duties' owners the document counts for or would count for. */
    List<Pair> concernedBy(long document) {
        return jdbc.query("select agency, matter from catalog_discharge where document = ? union select agency, matter from catalog_move where document = ?",
                (row, n) -> new Pair(row.getString(1), row.getString(2)), document, document);
    }

    Optional<Move> move(long document, String ofAgency) {
        return jdbc.query("select * from catalog_move where document = ? and of_agency = ?", DutyRecordTable::move, document, ofAgency).stream().findFirst();
    }

    void write(Move move, Actor actor, long at) {
        if (move.version == 1) {
            jdbc.update("insert into catalog_move (document, of_agency, agency, matter, period, reason, said_by, said_name, said_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    move.document, move.ofAgency, move.agency, move.matter, move.period, move.reason, actor.accountId(), actor.name(), at);
            return;
        }
        int updated = jdbc.update("""
                update catalog_move set agency = ?, matter = ?, period = ?, reason = ?, said_by = ?, said_name = ?, said_at = ?, version = ?
                where document = ? and of_agency = ? and version = ?""", move.agency, move.matter, move.period, move.reason, actor.accountId(), actor.name(), at, move.version,
                move.document, move.ofAgency, move.version - 1);
        if (updated == 0) {
            throw new Overtaken("这份文件的归期");
        }
    }

    private static DutyFact fact(ResultSet row, int number) throws SQLException {
        return new DutyFact(row.getLong("id"), row.getString("agency"), row.getString("matter"), DutyFact.Kind.ofCode(row.getString("kind")),
                LocalDate.parse(row.getString("on_day")), row.getString("what"));
    }

    private static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(row.getLong("id"), row.getString("agency"), row.getString("matter"), row.getString("period"),
                Statement.Kind.ofCode(row.getString("kind")), row.getString("reason"), LocalDate.parse(row.getString("on_day")));
    }

    private static Discharge discharge(ResultSet row, @Nullable String movedTo, Map<String, List<LocalDate>> renewals) throws SQLException {
        String writtenOn = row.getString("written_on");
        String endedOn = row.getString("ended_on");
        return new Discharge(row.getLong("document"), row.getString("title"), writtenOn == null ? null : LocalDate.parse(writtenOn),
                LocalDate.parse(row.getString("published_on")), renewals.getOrDefault(row.getLong("document") + "." + row.getString("agency"), List.of()), endedOn == null ? null : LocalDate.parse(endedOn),
                movedTo);
    }

    private static Move move(ResultSet row, int number) throws SQLException {
        return new Move(row.getLong("document"), row.getString("of_agency"), row.getString("agency"), row.getString("matter"), row.getString("period"), row.getString("reason"),
                row.getLong("version"));
    }

    @Bean
    LedgeredState ledgeredDutyFacts() {
        return LedgeredState.of(DutyFact.KIND, consumer -> each("catalog_fact", row -> fact(row, 0), fact -> Long.toString(fact.id()), DutyFact::state, consumer));
    }

    @Bean
    LedgeredState ledgeredDutyStatements() {
        return LedgeredState.of(Statement.KIND,
                consumer -> each("catalog_statement", row -> statement(row, 0), said -> Long.toString(said.id()), Statement::state, consumer));
    }

    @Bean
    LedgeredState ledgeredDutyMoves() {
        return LedgeredState.of(MOVE_KIND, consumer -> each("catalog_move", row -> move(row, 0), Move::id, Move::state, consumer));
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> void each(String table, Read<T> read, java.util.function.Function<T, String> id, java.util.function.Function<T, Map<String, ?>> state,
            BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.query("select * from " + table, row -> {
            T thing = read.of(row);
            consumer.accept(id.apply(thing), new LinkedHashMap<>(state.apply(thing)));
        });
    }
}
