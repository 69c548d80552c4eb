package mingbai.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.catalog.reading.ChargeReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code catalog_charge}. */
@Component
class ChargeTable implements LedgeredState {

    private final JdbcClient jdbc;

    ChargeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Charge> now(String agency, String matter) {
        return jdbc.sql("select * from catalog_charge where agency = :agency and matter = :matter and until is null")
                .param("agency", agency).param("matter", matter).query(ChargeReading::charge).optional();
    }

    List<Charge> nowOf(long account) {
        return jdbc.sql("select * from catalog_charge where (reviewer = :account or publisher = :account) and until is null order by id")
                .param("account", account).query(ChargeReading::charge).list();
    }

    void insert(Charge charge) {
        jdbc.sql("""
                insert into catalog_charge (id, agency, matter, section, reviewer, publisher, since, until, version)
                values (:id, :agency, :matter, :section, :reviewer, :publisher, :since, :until, :version)""").params(columns(charge)).update();
    }

    void update(Charge after) {
        int updated = jdbc.sql("""
                update catalog_charge set section = :section, reviewer = :reviewer, publisher = :publisher, until = :until, version = :version
                where id = :id and version = :version - 1""").params(columns(after)).update();
        if (updated == 0) {
            throw new Overtaken("公开事项的责任人");
        }
    }

    private static Map<String, @Nullable Object> columns(Charge charge) {
        Map<String, @Nullable Object> columns = new java.util.HashMap<>(charge.state());
        columns.put("id", charge.id());
        columns.put("reviewer", charge.reviewer());
        columns.put("publisher", charge.publisher());
        columns.put("version", charge.version());
        return columns;
    }

    @Override
    public String kind() {
        return Charge.THING;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var charges = jdbc.sql("select * from catalog_charge order by id").query(ChargeReading::charge).stream()) {
            charges.forEach(charge -> consumer.accept(Long.toString(charge.id()), charge.state()));
        }
    }
}
