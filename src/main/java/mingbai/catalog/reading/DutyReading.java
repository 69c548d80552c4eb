package mingbai.catalog.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.almanac.Almanac;
import mingbai.catalog.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Duties, read: lists and their figures, who is latest, and the public's own panel. Where each stands is seen from today. */
@Component
@Transactional(readOnly = true)
public class DutyReading {

    /** A duty is due soon within so many working days. */
    public static final int SOON = 5;

    private static final String DUE_NOW = "d.due >= :today and d.due <= :soon and d.runs_from <= :today";

    private static final Map<DutyState, String> WHERE = Map.of(
            DutyState.COMING, "d.how = '' and d.due >= :today and not (" + DUE_NOW + ")",
            DutyState.DUE, "d.how = '' and " + DUE_NOW,
            DutyState.LATE, "d.how = '' and d.due < :today",
            DutyState.DONE, "d.how = 'published' and d.done_on <= d.due",
            DutyState.DONE_LATE, "d.how = 'published' and d.done_on > d.due",
            DutyState.NOTHING, "d.how = 'nothing'",
            DutyState.EXCUSED, "d.how = 'excused'");

    private static final String ROWS = """
            select d.*, c.section, coalesce(c.publisher, c.reviewer, 0) as person from catalog_duty d
            left join catalog_charge c on c.agency = d.agency and c.matter = d.matter and c.until is null""";

    private final JdbcClient jdbc;
    private final CatalogReading catalog;
    private final Almanac almanac;
    private final Clock clock;

    public DutyReading(JdbcClient jdbc, CatalogReading catalog, Almanac almanac, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.almanac = almanac;
        this.clock = clock;
    }

    /** The most pressing first: by due day, what is done by the day it was done, newest first. */
    public List<DutyRow> list(DutyFilter filter, int offset, int limit) {
        Asked asked = asked(filter);
        String order = filter.states().stream().noneMatch(DutyState::isOpen) && !filter.states().isEmpty() ? "d.done_on desc, d.due desc, d.id" : "d.due, d.id";
        return named(jdbc.sql(ROWS + asked.where + " order by " + order + " limit :limit offset :offset").params(asked.params)
                .param("limit", limit).param("offset", offset).query(rows()).list());
    }

    public long count(DutyFilter filter) {
        Asked asked = asked(filter);
        return jdbc.sql("select count(*) from catalog_duty d" + asked.where).params(asked.params).query(Long.class).single();
    }

    /** How many of the filter's duties stand where; its own states are not regarded. */
    public DutyCounts counts(DutyFilter filter) {
        Asked asked = asked(new DutyFilter(filter.owedBy(), Set.of(), filter.matter(), filter.person()));
        return jdbc.sql("select " + SUMS + " from catalog_duty d" + asked.where).params(asked.params).query((row, n) -> counts(row)).single();
    }

    private static final String SUMS = List.of(DutyState.values()).stream()
            .map(state -> "coalesce(sum(case when " + WHERE.get(state) + " then 1 else 0 end), 0) as n_" + state.name().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining(", "));

    private static DutyCounts counts(ResultSet row) throws SQLException {
        return new DutyCounts(row.getLong("n_coming"), row.getLong("n_due"), row.getLong("n_late"), row.getLong("n_done"), row.getLong("n_done_late"),
                row.getLong("n_nothing"), row.getLong("n_excused"));
    }

    public Optional<DutyRow> duty(long id) {
        return named(jdbc.sql(ROWS + " where d.id = :id").params(today()).param("id", id).query(rows()).list()).stream().findFirst();
    }

    /** What the agency still owes of the matter, the most pressing first. */
    public List<DutyRow> openFor(String agency, String matter) {
        return named(jdbc.sql(ROWS + " where d.owed_by = :agency and d.matter = :matter and d.how = '' order by d.due, d.id").params(today())
                .param("agency", agency).param("matter", matter).query(rows()).list());
    }

    /** All duties of the matter the agency ever had, the newest first. */
    public List<DutyRow> historyOf(String agency, String matter, int limit) {
        return named(jdbc.sql(ROWS + " where d.agency = :agency and d.matter = :matter order by d.due desc, d.id desc limit :limit").params(today())
                .param("agency", agency).param("matter", matter).param("limit", limit).query(rows()).list());
    }

    /** What presses: late, or due within five working days, of matters charged to the account or owed by the agencies but charged to nobody. */
    public List<DutyRow> pressing(long account, Collection<String> agencies, int limit) {
        Set<String> places = new LinkedHashSet<>(agencies);
        places.addAll(jdbc.sql("select distinct agency from catalog_charge where (reviewer = :account or publisher = :account) and until is null")
                .param("account", account).query(String.class).list());
        if (places.isEmpty()) {
            return List.of();
        }
        return named(jdbc.sql(ROWS + """

                where d.owed_by in (:places) and d.how = '' and d.due <= :soon and d.runs_from <= :today and (c.publisher = :account or c.reviewer = :account
                  or c.publisher is null and c.reviewer is null and d.owed_by in (:agencies)) order by d.due, d.id limit :limit""")
                .params(today()).param("places", places).param("account", account).param("agencies", agencies.isEmpty() ? List.of("") : agencies)
                .param("limit", limit).query(rows()).list());
    }

    /** One agency among those with the most late duties. @param oldest the earliest due day among them */
    public record Rank(String agency, long late, long due, long done, long doneLate, LocalDate oldest) {}

    /** Agencies with late duties, the most late first, then whose oldest is older. */
    public List<Rank> ranking(@Nullable Collection<String> owedBy, int limit) {
        Asked asked = asked(new DutyFilter(owedBy, Set.of(), "", null));
        return jdbc.sql("select d.owed_by, " + SUMS + ", min(case when " + WHERE.get(DutyState.LATE) + " then d.due end) as oldest from catalog_duty d"
                + asked.where + " group by d.owed_by having sum(case when " + WHERE.get(DutyState.LATE) + " then 1 else 0 end) > 0"
                + " order by n_late desc, oldest, d.owed_by limit :limit").params(asked.params).param("limit", limit)
                .query((row, n) -> new Rank(row.getString("owed_by"), row.getLong("n_late"), row.getLong("n_due"), row.getLong("n_done"), row.getLong("n_done_late"),
                        LocalDate.parse(row.getString("oldest")))).list();
    }

    /**
     * What the public is shown (应公开、按时公开、逾期): of the duties that fell due in the last twelve months, those met in time and those not;
     * excused ones are left out, a signed "nothing in this period" counts by its day.
     */
    public record Panel(LocalDate since, LocalDate until, long due, long onTime, long late) {

        /** Parts of a hundred met in time, -1 when nothing was due. */
        public double rate() {
            return due == 0 ? -1 : Math.floor(onTime * 10_000.0 / due) / 100;
        }
    }

    private static final String OF_PANEL = " d.due >= :since and d.due < :today and d.how <> 'excused'";
    private static final String ON_TIME = "d.how <> '' and d.done_on <= d.due";

    /** @param owedBy null for all agencies */
    public Panel publicPanel(@Nullable Collection<String> owedBy) {
        Asked asked = panel(owedBy, "");
        return jdbc.sql("select count(*) as n_due, coalesce(sum(case when " + ON_TIME + " then 1 else 0 end), 0) as met from catalog_duty d" + asked.where)
                .params(asked.params).query((row, n) -> new Panel(LocalDate.parse(String.valueOf(asked.params.get("since"))),
                        LocalDate.parse(String.valueOf(asked.params.get("today"))).minusDays(1), row.getLong("n_due"), row.getLong("met"),
                        row.getLong("n_due") - row.getLong("met"))).single();
    }

    /** Which of the panel's figures a list opens. */
    public enum Part { DUE, ON_TIME, LATE }

    /** The duties behind a figure of the panel, the latest due day first. */
    public List<DutyRow> publicList(@Nullable Collection<String> owedBy, Part part, int offset, int limit) {
        Asked asked = panel(owedBy, switch (part) {
            case DUE -> "";
            case ON_TIME -> " and " + ON_TIME;
            case LATE -> " and not (" + ON_TIME + ")";
        });
        return named(jdbc.sql(ROWS + asked.where + " order by d.due desc, d.id limit :limit offset :offset").params(asked.params)
                .param("limit", limit).param("offset", offset).query(rows()).list());
    }

    private Asked panel(@Nullable Collection<String> owedBy, String more) {
        Asked asked = asked(new DutyFilter(owedBy, Set.of(), "", null));
        asked.params.put("since", LocalDate.now(clock).minusYears(1).toString());
        return new Asked(asked.where + (asked.where.isEmpty() ? " where" : " and") + OF_PANEL + more, asked.params);
    }

    private record Asked(String where, Map<String, Object> params) {}

    private Map<String, Object> today() {
        Map<String, Object> params = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        params.put("today", today.toString());
        params.put("soon", almanac.calendar().dueInDays(today, SOON).day().toString());
        return params;
    }

    private Asked asked(DutyFilter filter) {
        Map<String, Object> params = today();
        StringBuilder where = new StringBuilder();
        Collection<String> owedBy = filter.owedBy();
        if (owedBy != null) {
            where.append(" and d.owed_by in (:owedBy)");
            params.put("owedBy", owedBy.isEmpty() ? List.of("") : owedBy);
        }
        if (!filter.states().isEmpty()) {
            where.append(filter.states().stream().map(WHERE::get).collect(Collectors.joining(") or (", " and ((", "))")));
        }
        if (!filter.matter().isEmpty()) {
            where.append(" and d.matter = :matter");
            params.put("matter", filter.matter());
        }
        if (filter.person() != null) {
            where.append("""
                     and exists (select 1 from catalog_charge p where p.agency = d.agency and p.matter = d.matter and p.until is null
                    and (p.publisher = :person or p.reviewer = :person))""");
            params.put("person", filter.person());
        }
        return new Asked(where.isEmpty() ? "" : " where" + where.substring(4), params);
    }

    /** Reads rows as of today; the calendar is asked once, not for each. */
    private RowMapper<DutyRow> rows() {
        LocalDate today = LocalDate.now(clock);
        LocalDate soon = almanac.calendar().dueInDays(today, SOON).day();
        return (row, n) -> row(row, today, soon);
    }

    private static DutyRow row(ResultSet row, LocalDate today, LocalDate soon) throws SQLException {
        LocalDate due = LocalDate.parse(row.getString("due"));
        LocalDate from = LocalDate.parse(row.getString("runs_from"));
        String doneOn = row.getString("done_on");
        LocalDate done = doneOn == null ? null : LocalDate.parse(doneOn);
        String section = row.getString("section");
        String period = row.getString("period");
        return new DutyRow(row.getLong("id"), row.getString("agency"), row.getString("owed_by"), row.getString("matter"), "", period, Period.label(period),
                from, due, row.getInt("provisional") == 1, row.getInt("quota"), row.getInt("published"), state(row.getString("how"), from, due, done, today, soon), done,
                section == null ? "" : section, row.getLong("person"));
    }

    private static DutyState state(String how, LocalDate from, LocalDate due, @Nullable LocalDate done, LocalDate today, LocalDate soon) {
        return switch (how) {
            case "published" -> done != null && done.isAfter(due) ? DutyState.DONE_LATE : DutyState.DONE;
            case "nothing" -> DutyState.NOTHING;
            case "excused" -> DutyState.EXCUSED;
            default -> {
                if (due.isBefore(today)) {
                    yield DutyState.LATE;
                }
                yield !due.isAfter(soon) && !from.isAfter(today) ? DutyState.DUE : DutyState.COMING;
            }
        };
    }

    private List<DutyRow> named(List<DutyRow> rows) {
        Map<String, String> names = catalog.namesOf(rows.stream().map(DutyRow::matter).collect(Collectors.toSet()));
        return rows.stream().map(row -> new DutyRow(row.id(), row.agency(), row.owedBy(), row.matter(), names.getOrDefault(row.matter(), row.matter()), row.period(),
                row.periodLabel(), row.from(), row.due(), row.provisional(), row.quota(), row.published(), row.state(), row.doneOn(), row.section(),
                row.person())).toList();
    }
}
