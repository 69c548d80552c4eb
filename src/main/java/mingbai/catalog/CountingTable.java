package mingbai.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.ledger.LedgeredState;
import mingbai.ledger.Touched;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code catalog_counting}: from which day an agency's duties count, and whose turn it is to write them. */
@Component
class CountingTable implements LedgeredState {

    static final String KIND = "duty-counting";

    private final JdbcClient jdbc;

    CountingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Start(String agency, LocalDate fromDay, long version) {

        Touched touched() {
            return new Touched(KIND, agency, version, Map.of("fromDay", fromDay.toString()));
        }
    }

    /** Every agency whose duties count, by code. */
    Map<String, LocalDate> all() {
        Map<String, LocalDate> starts = new LinkedHashMap<>();
        jdbc.sql("select agency, from_day from catalog_counting order by agency")
                .query((row, n) -> starts.put(row.getString("agency"), LocalDate.parse(row.getString("from_day")))).list();
        return starts;
    }

    Optional<Start> find(String agency) {
        return jdbc.sql("select agency, from_day, version from catalog_counting where agency = :agency").param("agency", agency)
                .query((row, n) -> new Start(row.getString("agency"), LocalDate.parse(row.getString("from_day")), row.getLong("version"))).optional();
    }

    /** Nobody else writes the agency's duties until this transaction ends. @return the day they count from, nothing when they do not */
    Optional<LocalDate> takeTurn(String agency) {
        int counted = jdbc.sql("update catalog_counting set turn = turn + 1 where agency = :agency").param("agency", agency).update();
        return counted == 0 ? Optional.empty() : find(agency).map(Start::fromDay);
    }

    /** Those whose duties were not computed since their day was set. */
    List<String> stale() {
        return jdbc.sql("select agency from catalog_counting where stale = 1 order by agency").query(String.class).list();
    }

    void computed(List<String> agencies) {
        if (!agencies.isEmpty()) {
            jdbc.sql("update catalog_counting set stale = 0 where agency in (:agencies) and stale = 1").param("agencies", agencies).update();
        }
    }

    Start insert(String agency, LocalDate fromDay, mingbai.ledger.Actor actor, long at) {
        jdbc.sql("""
                insert into catalog_counting (agency, from_day, set_by, set_name, set_at, version, turn, stale)
                values (:agency, :fromDay, :by, :name, :at, 1, 0, 1)""")
                .param("agency", agency).param("fromDay", fromDay.toString()).param("by", actor.accountId()).param("name", actor.name()).param("at", at).update();
        return new Start(agency, fromDay, 1);
    }

    Start update(Start before, LocalDate fromDay, mingbai.ledger.Actor actor, long at) {
        int updated = jdbc.sql("""
                update catalog_counting set from_day = :fromDay, set_by = :by, set_name = :name, set_at = :at, stale = 1, version = version + 1
                where agency = :agency and version = :version""")
                .param("agency", before.agency).param("fromDay", fromDay.toString()).param("by", actor.accountId()).param("name", actor.name())
                .param("at", at).param("version", before.version).update();
        if (updated == 0) {
            throw new Overtaken("这个机关的起算日期");
        }
        return new Start(before.agency, fromDay, before.version + 1);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        jdbc.sql("select agency, from_day from catalog_counting order by agency")
                .query(row -> { consumer.accept(row.getString("agency"), Map.of("fromDay", row.getString("from_day"))); });
    }
}
