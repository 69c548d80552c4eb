package mingbai.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mingbai.catalog.reading.StandardReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code catalog_standard} and {@code catalog_edition}. */
@Component
class StandardTable implements LedgeredState {

    private final JdbcClient jdbc;

    StandardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Standard> find(String code) {
        return jdbc.sql("select * from catalog_standard where code = :code").param("code", code).query(StandardReading::standard).optional();
    }

    List<String> editions(String standard) {
        return jdbc.sql("select number, effective_on from catalog_edition where standard = :standard order by number").param("standard", standard)
                .query((row, n) -> row.getInt("number") + " " + row.getString("effective_on")).list();
    }

    /** Which standard of exactly this tree has a matter: by its code and its levels. */
    Map<String, String> homes(String root) {
        Map<String, String> homes = new HashMap<>();
        jdbc.sql("""
                select m.code, m.level, m.standard from catalog_matter m join catalog_standard s on s.code = m.standard
                where m.agency = '' and s.root = :root order by m.effective_on""").param("root", root)
                .query((row, n) -> homes.put(row.getString("code") + "\n" + row.getString("level"), row.getString("standard"))).list();
        return homes;
    }

    void insert(Standard standard) {
        jdbc.sql("""
                insert into catalog_standard (code, name, issuer, root, kinds, levels, basis, edition, version)
                values (:code, :name, :issuer, :root, :kinds, :levels, :basis, :edition, :version)""")
                .param("code", standard.code()).param("name", standard.name()).param("issuer", standard.issuer()).param("root", standard.root())
                .param("kinds", standard.kindCodes()).param("levels", standard.levelCodes()).param("basis", standard.basis())
                .param("edition", standard.edition()).param("version", standard.version()).update();
    }

    void update(Standard after) {
        int updated = jdbc.sql("""
                update catalog_standard set name = :name, kinds = :kinds, levels = :levels, basis = :basis, edition = :edition, version = :version
                where code = :code and version = :version - 1""")
                .param("code", after.code()).param("name", after.name()).param("kinds", after.kindCodes()).param("levels", after.levelCodes())
                .param("basis", after.basis()).param("edition", after.edition()).param("version", after.version()).update();
        if (updated == 0) {
            throw new Overtaken("标准目录“" + after.name() + "”");
        }
    }

    void insertEdition(Standard standard, LocalDate effectiveOn, int matters, String note, long at, long by) {
        jdbc.sql("""
                insert into catalog_edition (standard, number, effective_on, matters, note, issued_at, issued_by)
                values (:standard, :number, :effectiveOn, :matters, :note, :at, :by)""")
                .param("standard", standard.code()).param("number", standard.edition()).param("effectiveOn", effectiveOn.toString())
                .param("matters", matters).param("note", note).param("at", at).param("by", by).update();
    }

    @Override
    public String kind() {
        return Standard.THING;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        List<Standard> all = new ArrayList<>(jdbc.sql("select * from catalog_standard order by code").query(StandardReading::standard).list());
        all.forEach(standard -> consumer.accept(standard.code(), standard.state(editions(standard.code()))));
    }
}
