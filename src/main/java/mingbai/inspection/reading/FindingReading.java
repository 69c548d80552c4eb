package mingbai.inspection.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inspection.FindingSource;
import mingbai.inspection.FindingState;
import mingbai.inspection.Severity;
import mingbai.ledger.Ids;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Findings (台账), read: lists and their figures, one with its steps. */
@Component
@Transactional(readOnly = true)
public class FindingReading {

    /** A finding as lists show it. */
    public record Row(long id, FindingSource source, String rule, String ruleName, Severity severity, String agency, String kind, String subject, String detail, String title, String why,
            String address, LocalDate foundOn, LocalDate openedOn, int term, LocalDate dueOn, FindingState state, boolean byHand, int comebacks, @Nullable LocalDate mendedOn,
            @Nullable Long mendedBy, @Nullable LocalDate endedOn, String note, long version) {

        public boolean isLate(LocalDate today) {
            return state.isOwed() && today.isAfter(dueOn);
        }

        public String standing(LocalDate today) {
            return isLate(today) ? "逾期未整改" : state.label();
        }

        public Tone tone(LocalDate today) {
            return isLate(today) ? Tone.LATE : state.tone();
        }

        public String page() {
            return "/desk/inspection/finding/" + id;
        }
    }

    /** What happened to a finding. @param name of who did it */
    public record Step(FindingState state, String what, String note, String name, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is owed first, by its last day; then the others, those found last first. */
    public List<Row> list(FindingFilter filter, long offset, int limit) {
        Asked asked = asked(filter);
        return jdbc.sql("select * from inspection_finding f" + asked.where
                + " order by case when f.state in ('OPEN', 'EXPLAINED') then 0 when f.state in ('MENDED', 'RECHECKED') then 1 else 2 end, case when f.state in ('OPEN', 'EXPLAINED') then f.due_on else '' end,"
                + " f.opened_on desc, f.id limit :limit offset :offset").params(asked.params).param("limit", limit).param("offset", offset).query(FindingReading::row).list();
    }

    public long count(FindingFilter filter) {
        Asked asked = asked(filter);
        return jdbc.sql("select count(*) from inspection_finding f" + asked.where).params(asked.params).query(Long.class).single();
    }

    public Map<FindingState, Long> byState(FindingFilter filter) {
        Asked asked = asked(filter);
        Map<FindingState, Long> counts = new EnumMap<>(FindingState.class);
        jdbc.sql("select f.state, count(*) as n from inspection_finding f" + asked.where + " group by f.state").params(asked.params)
                .query((row, n) -> counts.put(FindingState.valueOf(row.getString("state")), row.getLong("n"))).list();
        return counts;
    }

    /** How many of each rule, the most first; "" are those filed under none. */
    public Map<String, Long> byRule(FindingFilter filter) {
        return by("rule", filter);
    }

    /** How many of each agency, the most first. */
    public Map<String, Long> byAgency(FindingFilter filter) {
        return by("agency", filter);
    }

    private Map<String, Long> by(String column, FindingFilter filter) {
        Asked asked = asked(filter);
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select f." + column + " as one, count(*) as n from inspection_finding f" + asked.where + " group by f." + column + " order by n desc, one")
                .params(asked.params).query((row, n) -> counts.put(row.getString("one"), row.getLong("n"))).list();
        return counts;
    }

    /** By its number as it stands in an address. */
    public Optional<Row> find(String id) {
        return id.matches(Ids.PATTERN) ? jdbc.sql("select * from inspection_finding where id = :id").param("id", Long.parseLong(id)).query(FindingReading::row).optional()
                : Optional.empty();
    }

    public List<Row> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from inspection_finding where id in (:ids) order by due_on, id").param("ids", ids).query(FindingReading::row).list();
    }

    /** The earliest first. */
    public List<Step> steps(long finding) {
        return jdbc.sql("select * from inspection_finding_step where finding = :finding order by at, id").param("finding", finding)
                .query((row, n) -> new Step(FindingState.valueOf(row.getString("state")), row.getString("what"), row.getString("note"), row.getString("name"),
                        Instant.ofEpochMilli(row.getLong("at")))).list();
    }

    private record Asked(String where, Map<String, Object> params) {}

    private Asked asked(FindingFilter filter) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        Map<String, Object> params = new LinkedHashMap<>();
        if (filter.agencies() != null) {
            where.append(" and f.agency in (:agencies)");
            params.put("agencies", filter.agencies().isEmpty() ? List.of("") : filter.agencies());
        }
        if (!filter.states().isEmpty()) {
            where.append(" and f.state in (:states)");
            params.put("states", filter.states().stream().map(Enum::name).toList());
        }
        if (!filter.rule().isEmpty()) {
            where.append(" and f.rule = :rule");
            params.put("rule", filter.rule());
        }
        FindingSource source = filter.source();
        if (source != null) {
            where.append(" and f.source = :source");
            params.put("source", source.name());
        }
        if (filter.late()) {
            where.append(" and f.state in ('OPEN', 'EXPLAINED') and f.due_on < :today");
            params.put("today", LocalDate.now(clock).toString());
        }
        if (filter.back()) {
            where.append(" and f.comebacks > 0");
        }
        day(filter.from(), " and f.found_on >= :from", "from", where, params);
        day(filter.to(), " and f.found_on <= :to", "to", where, params);
        if (!filter.words().isBlank()) {
            where.append(" and (f.title like :words escape '\\' or f.why like :words escape '\\')");
            params.put("words", "%" + filter.words().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        return new Asked(where.toString(), params);
    }

    private static void day(@Nullable LocalDate day, String condition, String name, StringBuilder where, Map<String, Object> params) {
        if (day != null) {
            where.append(condition);
            params.put(name, day.toString());
        }
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        long by = row.getLong("mended_by");
        Long mendedBy = row.wasNull() ? null : by;
        return new Row(row.getLong("id"), FindingSource.valueOf(row.getString("source")), row.getString("rule"), row.getString("rule_name"), Severity.valueOf(row.getString("severity")),
                row.getString("agency"), row.getString("kind"), row.getString("subject"), row.getString("detail"), row.getString("title"), row.getString("why"),
                row.getString("address"), LocalDate.parse(row.getString("found_on")), LocalDate.parse(row.getString("opened_on")), row.getInt("term"),
                LocalDate.parse(row.getString("due_on")), FindingState.valueOf(row.getString("state")), row.getInt("by_hand") != 0, row.getInt("comebacks"),
                day(row, "mended_on"), mendedBy, day(row, "ended_on"), row.getString("note"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
