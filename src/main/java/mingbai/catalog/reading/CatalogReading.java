package mingbai.catalog.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Cadence;
import mingbai.catalog.Matter;
import mingbai.catalog.MatterFacts;
import mingbai.catalog.MatterVersion;
import mingbai.catalog.Standard;
import mingbai.catalog.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The catalogs of agencies, read: what holds on a day (also a past or coming one), and everything that ever held. Four statements,
 * however many agencies are asked for.
 */
@Component
@Transactional(readOnly = true)
public class CatalogReading {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AgencyReading agencies;

    public CatalogReading(JdbcClient jdbc, AgencyReading agencies, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.agencies = agencies;
    }

    /** What the agency owes on the day, by code; nothing before it was established or after it ended. */
    public List<Matter> inForce(String agency, LocalDate day) {
        return inForceOf(List.of(agency), day).getOrDefault(agency, List.of());
    }

    /** The same for many agencies at once; one that is not on record is left out. */
    public Map<String, List<Matter>> inForceOf(Collection<String> codes, LocalDate day) {
        Map<String, List<Matter>> found = new LinkedHashMap<>();
        resolutions(codes, day).forEach(resolution -> found.put(resolution.agency().code(), resolution.on(day)));
        return found;
    }

    /** What the standards lay upon the agency on the day, whatever it made of it. */
    public List<Matter> ofStandards(String agency, LocalDate day) {
        return resolutions(List.of(agency), day).stream().flatMap(resolution -> resolution.ofStandards(day).values().stream()).toList();
    }

    /** The same for many agencies, by code of the agency and of the matter. */
    public Map<String, Map<String, Matter>> ofStandardsOf(Collection<String> codes, LocalDate day) {
        Map<String, Map<String, Matter>> found = new LinkedHashMap<>();
        resolutions(codes, day).forEach(resolution -> found.put(resolution.agency().code(), resolution.ofStandards(day)));
        return found;
    }

    /** Every stretch of days on which a matter held for the agency in the same words, by code and day. */
    public List<Matter> history(String agency) {
        return historyOf(List.of(agency)).getOrDefault(agency, List.of());
    }

    public Map<String, List<Matter>> historyOf(Collection<String> codes) {
        Map<String, List<Matter>> found = new LinkedHashMap<>();
        resolutions(codes, null).forEach(resolution -> found.put(resolution.agency().code(), resolution.history()));
        return found;
    }

    private List<Resolution> resolutions(Collection<String> codes, @Nullable LocalDate day) {
        List<Agency> bodies = agencies.byCodes(codes);
        List<Standard> standards = jdbc.sql("select * from catalog_standard").query(StandardReading::standard).list();
        String on = day == null ? "" : day.toString();
        Map<String, List<MatterVersion>> matters = Resolution.byStandard(jdbc.sql("""
                select * from catalog_matter where agency = '' and (:day = '' or effective_on <= :day and (ends_on is null or ends_on >= :day))
                order by code, effective_on""").param("day", on).query(CatalogReading::matterVersion).list());
        Map<String, List<MatterVersion>> local = bodies.isEmpty() ? Map.of() : Resolution.byAgency(jdbc.sql("""
                select * from catalog_matter where agency in (:codes) and (:day = '' or effective_on <= :day and (ends_on is null or ends_on >= :day))
                order by agency, code, effective_on""").param("codes", new HashSet<>(codes)).param("day", on).query(CatalogReading::matterVersion).list());
        return bodies.stream().map(agency -> new Resolution(agency, nearestFirst(standards, agency), matters,
                local.getOrDefault(agency.code(), List.of()))).toList();
    }

    private static List<Standard> nearestFirst(List<Standard> standards, Agency agency) {
        return standards.stream().filter(standard -> standard.holdsFor(agency))
                .sorted(Comparator.comparingInt((Standard standard) -> -standard.nearness(agency)).thenComparing(Standard::code)).toList();
    }

    /** A matter by its code in its latest words, wherever it comes from: enough for its name. */
    public Optional<Matter> matter(String code) {
        return jdbc.sql("select * from catalog_matter where code = :code and kind <> 'declined' order by case when agency = '' then 0 else 1 end, effective_on desc, id limit 1")
                .param("code", code).query(CatalogReading::matterVersion).optional().map(CatalogReading::matter);
    }

    /** As it holds for the agency on the day, or last held there. */
    public Optional<Matter> matter(String agency, String code, LocalDate day) {
        List<Matter> stretches = history(agency).stream().filter(matter -> matter.code().equals(code)).toList();
        return stretches.stream().filter(matter -> !matter.effectiveOn().isAfter(day)).reduce((earlier, later) -> later)
                .or(() -> stretches.stream().findFirst());
    }

    /** Names by code, of those that are known. */
    public Map<String, String> namesOf(Collection<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("select code, level1, level2 from catalog_matter where code in (:codes) order by case when effective_on > :today then 0 else 1 end, "
                    + "case when agency = '' then 1 else 0 end, effective_on").param("codes", new HashSet<>(codes)).param("today", LocalDate.now(clock).toString())
                    .query((row, n) -> names.put(row.getString("code"),
                            row.getString("level2").isEmpty() ? row.getString("level1") : row.getString("level2"))).list();
        }
        return names;
    }

    /** The agency's own versions of a matter, oldest first, with their reasons. */
    public List<MatterVersion> localVersions(String agency, String code) {
        return jdbc.sql("select * from catalog_matter where agency = :agency and code = :code order by effective_on").param("agency", agency)
                .param("code", code).query(CatalogReading::matterVersion).list();
    }

    /** What the agency has added, adjusted or declined and still holds on the day. */
    public List<MatterVersion> localOn(String agency, LocalDate day) {
        return jdbc.sql("""
                select * from catalog_matter where agency = :agency and effective_on <= :day and (ends_on is null or ends_on >= :day) order by code""")
                .param("agency", agency).param("day", day.toString()).query(CatalogReading::matterVersion).list();
    }

    /** Grows with every change of a standard or a catalog. Changes of the agencies themselves (a new one, another parent) do not show in it. */
    public long version() {
        return jdbc.sql("select version from catalog_state where id = 1").query(Long.class).single();
    }

    /** The agencies whose catalogs may have changed after {@link #version} stood at the number. */
    public Set<String> agenciesTouchedSince(long version) {
        Set<String> touched = new LinkedHashSet<>();
        record Change(String agency, String root, String kinds, String levels) {}
        List<Change> changes = jdbc.sql("select distinct agency, root, kinds, levels from catalog_change where version > :version").param("version", version)
                .query((row, n) -> new Change(row.getString("agency"), row.getString("root"), row.getString("kinds"), row.getString("levels"))).list();
        for (Change change : changes) {
            if (!change.agency().isEmpty()) {
                touched.add(change.agency());
            } else {
                Standard shape = new Standard("", "", "", change.root(), Standard.kinds(change.kinds()), Standard.levels(change.levels()), "", 1, 1);
                agencies.within(change.root()).stream().filter(shape::holdsFor).forEach(agency -> touched.add(agency.code()));
            }
        }
        return touched;
    }

    private static Matter matter(MatterVersion version) {
        return new Matter(version.code(), version.facts(), version.agency(), version.standard(), version.effectiveOn(), version.endsOn());
    }

    /** One row of {@code catalog_matter}. */
    public static MatterVersion matterVersion(ResultSet row, int number) throws SQLException {
        MatterFacts facts = new MatterFacts(row.getInt("item"), row.getString("level1"), row.getString("level2"), row.getString("content"),
                row.getString("basis"), TimeLimit.parse(row.getString("time_limit")).orElseThrow(), MatterFacts.split(row.getString("channels")),
                row.getString("audience"), row.getString("method"), row.getString("level"), Cadence.ofCode(row.getString("cadence")).orElseThrow(),
                row.getInt("quota"), row.getString("genre"), row.getString("theme"));
        String ends = row.getString("ends_on");
        return new MatterVersion(row.getLong("id"), row.getString("standard"), row.getString("agency"), row.getString("code"),
                MatterVersion.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), facts, MatterFacts.split(row.getString("changed")),
                row.getString("reason"), LocalDate.parse(row.getString("effective_on")), ends == null ? null : LocalDate.parse(ends),
                row.getString("end_reason"), row.getLong("version"));
    }
}
