package mingbai.catalog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import mingbai.catalog.reading.CatalogReading;
import mingbai.ledger.LedgeredState;
import mingbai.web.Overtaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code catalog_matter}. */
@Component
class MatterVersionTable implements LedgeredState {

    private final JdbcClient jdbc;

    MatterVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Series ofStandard(String standard, String code) {
        return new Series(jdbc.sql("select * from catalog_matter where agency = '' and standard = :standard and code = :code")
                .param("standard", standard).param("code", code).query(CatalogReading::matterVersion).list());
    }

    Series ofAgency(String agency, String code) {
        return new Series(jdbc.sql("select * from catalog_matter where agency = :agency and code = :code")
                .param("agency", agency).param("code", code).query(CatalogReading::matterVersion).list());
    }

    /** All matters of a standard by their codes. */
    Map<String, Series> ofStandard(String standard) {
        Map<String, List<MatterVersion>> byCode = new LinkedHashMap<>();
        jdbc.sql("select * from catalog_matter where agency = '' and standard = :standard order by code, effective_on").param("standard", standard)
                .query(CatalogReading::matterVersion).list().forEach(version -> byCode.computeIfAbsent(version.code(), code -> new java.util.ArrayList<>()).add(version));
        Map<String, Series> series = new LinkedHashMap<>();
        byCode.forEach((code, versions) -> series.put(code, new Series(versions)));
        return series;
    }

    /** All of these agencies, by {@link AgencyRowsImport#key}. */
    Map<String, List<MatterVersion>> byAgencyAndCode(Set<String> agencies) {
        Map<String, List<MatterVersion>> found = new HashMap<>();
        jdbc.sql("select * from catalog_matter where agency in (:agencies)").param("agencies", agencies).query(CatalogReading::matterVersion).list()
                .forEach(version -> found.computeIfAbsent(AgencyRowsImport.key(version.agency(), version.code()), key -> new java.util.ArrayList<>()).add(version));
        return found;
    }

    long ownOf(String agency) {
        return jdbc.sql("select count(distinct code) from catalog_matter where agency = :agency and kind = 'own'").param("agency", agency)
                .query(Long.class).single();
    }

    /** Rows as a {@link Series} hands them over: those of version 1 are new. */
    void write(List<MatterVersion> versions) {
        versions.forEach(version -> {
            if (version.version() == 1) {
                insert(version);
            } else {
                update(version);
            }
        });
    }

    private void insert(MatterVersion version) {
        jdbc.sql("""
                insert into catalog_matter (id, standard, agency, code, kind, item, level1, level2, content, basis, time_limit, channels, audience,
                    method, level, cadence, quota, genre, theme, changed, reason, effective_on, ends_on, end_reason, version)
                values (:id, :standard, :agency, :code, :kind, :item, :level1, :level2, :content, :basis, :time_limit, :channels, :audience,
                    :method, :level, :cadence, :quota, :genre, :theme, :changed, :reason, :effective_on, :ends_on, :end_reason, :version)""")
                .params(columns(version)).update();
    }

    private void update(MatterVersion version) {
        int updated = jdbc.sql("""
                update catalog_matter set standard = :standard, kind = :kind, item = :item, level1 = :level1, level2 = :level2, content = :content,
                    basis = :basis, time_limit = :time_limit, channels = :channels, audience = :audience, method = :method, level = :level,
                    cadence = :cadence, quota = :quota, genre = :genre, theme = :theme, changed = :changed, reason = :reason,
                    ends_on = :ends_on, end_reason = :end_reason, version = :version
                where id = :id and version = :version - 1""").params(columns(version)).update();
        if (updated == 0) {
            throw new Overtaken("公开事项“" + version.facts().name() + "”");
        }
    }

    private static Map<String, @Nullable Object> columns(MatterVersion version) {
        Map<String, @Nullable Object> columns = new HashMap<>(version.state());
        columns.put("id", version.id());
        columns.put("item", version.facts().item());
        columns.put("quota", version.facts().quota());
        columns.put("version", version.version());
        return columns;
    }

    @Override
    public String kind() {
        return MatterVersion.THING;
    }

    @Override
    public void each(BiConsumer<String, Map<String, ?>> consumer) {
        try (var versions = jdbc.sql("select * from catalog_matter order by id").query(CatalogReading::matterVersion).stream()) {
            versions.forEach(version -> consumer.accept(Long.toString(version.id()), version.state()));
        }
    }
}
