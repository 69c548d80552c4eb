package mingbai.catalog.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Standard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How standards are rolled out: who has adopted the latest edition, who departs from it, who lags behind. */
@Component
@Transactional(readOnly = true)
public class RolloutReading {

    private final JdbcClient jdbc;
    private final AgencyReading agencies;
    private final StandardReading standards;

    public RolloutReading(JdbcClient jdbc, AgencyReading agencies, StandardReading standards) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.standards = standards;
    }

    /** Where an agency stands with a standard. Every agency it holds for is in exactly one. */
    public enum State {
        ADOPTED("已采用"), CHANGED("采用并调整"), LAGGING("尚未确认");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String label() {
            return label;
        }
    }

    /** @param departures matters it has adjusted or declined */
    public record Row(Agency agency, State state, long departures, String adoptedOn) {}

    /** A standard with its latest edition's day and the number of agencies in each state. */
    public record Line(Standard standard, LocalDate effectiveOn, int matters, long adopted, long changed, long lagging) {}

    public List<Line> lines(Collection<Standard> wanted, LocalDate day) {
        Map<String, Map<String, String>> adopted = adopted();
        Map<String, Map<String, Long>> departures = departures(day);
        List<Agency> all = agencies.within("").stream().filter(agency -> agency.validOn(day)).toList();
        return wanted.stream().map(standard -> {
            Map<State, Long> counts = new HashMap<>();
            rows(standard, all, adopted, departures).forEach(row -> counts.merge(row.state(), 1L, Long::sum));
            StandardReading.Edition latest = standards.editions(standard.code()).getFirst();
            return new Line(standard, latest.effectiveOn(), latest.matters(), counts.getOrDefault(State.ADOPTED, 0L), counts.getOrDefault(State.CHANGED, 0L),
                    counts.getOrDefault(State.LAGGING, 0L));
        }).toList();
    }

    /** Every agency the standard holds for on the day, in the order of the tree. */
    public List<Row> rows(Standard standard, LocalDate day) {
        return rows(standard, agencies.within(standard.root()).stream().filter(agency -> agency.validOn(day)).toList(), adopted(), departures(day));
    }

    private static List<Row> rows(Standard standard, List<Agency> bodies, Map<String, Map<String, String>> adopted, Map<String, Map<String, Long>> departures) {
        Map<String, String> when = adopted.getOrDefault(standard.code(), Map.of());
        Map<String, Long> away = departures.getOrDefault(standard.code(), Map.of());
        return bodies.stream().filter(standard::holdsFor).map(agency -> {
            long count = away.getOrDefault(agency.code(), 0L);
            String day = when.getOrDefault(agency.code(), "");
            return new Row(agency, day.isEmpty() ? State.LAGGING : count > 0 ? State.CHANGED : State.ADOPTED, count, day);
        }).toList();
    }

    /** The standards whose latest edition the agency has not adopted. */
    public List<Standard> laggingOf(Agency agency) {
        Map<String, Map<String, String>> adopted = adopted();
        return standards.all().stream().filter(standard -> standard.holdsFor(agency))
                .filter(standard -> !adopted.getOrDefault(standard.code(), Map.of()).containsKey(agency.code())).toList();
    }

    private Map<String, Map<String, String>> adopted() {
        Map<String, Map<String, String>> found = new HashMap<>();
        jdbc.sql("select a.standard, a.agency, a.adopted_on from catalog_adoption a join catalog_standard s on s.code = a.standard and s.edition = a.edition")
                .query((row, n) -> found.computeIfAbsent(row.getString("standard"), code -> new LinkedHashMap<>())
                        .put(row.getString("agency"), row.getString("adopted_on"))).list();
        return found;
    }

    private Map<String, Map<String, Long>> departures(LocalDate day) {
        Map<String, Map<String, Long>> found = new HashMap<>();
        jdbc.sql("""
                select standard, agency, count(*) as n from catalog_matter where agency <> '' and kind in ('adjusted', 'declined')
                  and effective_on <= :day and (ends_on is null or ends_on >= :day) group by standard, agency""").param("day", day.toString())
                .query((row, n) -> found.computeIfAbsent(row.getString("standard"), code -> new HashMap<>()).put(row.getString("agency"), row.getLong("n"))).list();
        return found;
    }
}
