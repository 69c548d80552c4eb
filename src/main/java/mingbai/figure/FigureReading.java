package mingbai.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a measure's condition, agencies, period and dimensions become SQL: value, breakdown and records share it. */
@Component
@Transactional(readOnly = true)
public class FigureReading {

    private static final Pattern MOMENT = Pattern.compile("-?\\d{5,19}");
    private static final Pattern NUMBER = Pattern.compile("[1-8]?\\d{1,18}");
    /** Rows that are fetched together where a list is read to its end, and records asked for together. */
    private static final int AT_ONCE = 1_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Figure of(Measure measure, Asked asked) {
        Figure figure = counted(measure, asked);
        Measure whole = measure.partOf();
        return figure.isNone() && whole != null && counted(whole, Asked.of(asked.agencies(), asked.period())).records() > 0 ? figure.ofKeptRecords() : figure;
    }

    private Figure counted(Measure measure, Asked asked) {
        Where where = where(measure, asked);
        return jdbc.sql("select " + value(measure) + " as value, count(*) as records" + where.sql).params(where.params)
                .query((row, n) -> new Figure(measure, asked, row.getLong("value"), row.getLong("records"))).single();
    }

    /** The figure by the values of a dimension that occur, the greatest first; "" are records without one. */
    public Map<String, Long> by(Measure measure, Asked asked, Dimension dimension) {
        Map<String, Long> values = new LinkedHashMap<>();
        Where where = where(measure, asked);
        jdbc.sql("select coalesce(" + measure.source().column(dimension) + ", '') as one, " + value(measure) + " as value" + where.sql
                + " group by 1 order by value desc, one").params(where.params)
                .query((row, n) -> values.put(row.getString("one"), row.getLong("value"))).list();
        return values;
    }

    /** The figure by two dimensions at once. */
    public Map<String, Map<String, Long>> by(Measure measure, Asked asked, Dimension rows, Dimension columns) {
        Map<String, Map<String, Long>> values = new LinkedHashMap<>();
        Where where = where(measure, asked);
        jdbc.sql("select coalesce(" + measure.source().column(rows) + ", '') as one, coalesce(" + measure.source().column(columns) + ", '') as two, "
                + value(measure) + " as value" + where.sql + " group by 1, 2 order by one, two").params(where.params)
                .query((row, n) -> values.computeIfAbsent(row.getString("one"), one -> new LinkedHashMap<>()).put(row.getString("two"), row.getLong("value")))
                .list();
        return values;
    }

    /** The records behind it, the latest day first. */
    public List<FigureRecord> records(Measure measure, Asked asked, long offset, int limit) {
        Where where = where(measure, asked);
        return jdbc.sql(columns(measure) + where.sql + ORDER + " limit :limit offset :offset").params(where.params).param("limit", limit)
                .param("offset", offset).query(FigureReading::record).list();
    }

    /** All of them in one statement, so that none is missed or told twice; to be closed, within a transaction. */
    public Stream<FigureRecord> stream(Measure measure, Asked asked) {
        Where where = where(measure, asked);
        return jdbc.sql(columns(measure) + where.sql + ORDER).withFetchSize(AT_ONCE).params(where.params).query(FigureReading::record).stream();
    }

    /** All of them, for files: handed on one by one as they are read. */
    public void each(Measure measure, Asked asked, Consumer<FigureRecord> taker) {
        try (var records = stream(measure, asked)) {
            records.forEach(taker);
        }
    }

    /** The same with the values each record has in these dimensions, in their order; "" where it has none. */
    public void each(Measure measure, Asked asked, List<Dimension> dimensions, BiConsumer<FigureRecord, List<String>> taker) {
        Where where = where(measure, asked);
        String more = dimensions.stream().map(dimension -> ", coalesce(" + measure.source().column(dimension) + ", '') as dimension" + dimension.ordinal())
                .collect(Collectors.joining());
        jdbc.sql(columns(measure) + more + where.sql + ORDER).withFetchSize(AT_ONCE).params(where.params).query(row -> {
            List<String> values = new ArrayList<>();
            for (Dimension dimension : dimensions) {
                values.add(row.getString("dimension" + dimension.ordinal()));
            }
            taker.accept(record(row, 0), values);
        });
    }

    /**
     * Records of an earlier list as they may be called today: title and address of what was withdrawn since must not be shown out of an old list. What the
     * source no longer has is 已撤下, without an address.
     */
    public List<FigureRecord> asCalledNow(Measure measure, List<FigureRecord> records) {
        Map<String, FigureRecord> now = new HashMap<>();
        List<String> ids = records.stream().map(FigureRecord::id).distinct().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            called(measure, ids.subList(from, Math.min(ids.size(), from + AT_ONCE))).forEach(record -> now.put(record.id(), record));
        }
        return records.stream().map(record -> Optional.ofNullable(now.get(record.id())).map(record::called).orElseGet(record::gone)).toList();
    }

    private List<FigureRecord> called(Measure measure, List<String> ids) {
        boolean numbers = ids.stream().allMatch(id -> NUMBER.matcher(id).matches());
        return jdbc.sql(columns(measure, "1") + " from " + measure.source().from() + " where (" + measure.source().id() + ") in (:ids)")
                .param("ids", numbers ? ids.stream().map(Long::valueOf).toList() : ids).query(FigureReading::record).list();
    }

    private static final String ORDER = " order by listed_on desc, record_id desc";

    private static String value(Measure measure) {
        return measure.amount() == null ? "count(*)" : "coalesce(sum(" + measure.amount() + "), 0)";
    }

    private static String columns(Measure measure) {
        return columns(measure, measure.amount() == null ? "1" : measure.amount());
    }

    private static String columns(Measure measure, String amount) {
        Source source = measure.source();
        return "select " + source.id() + " as record_id, " + source.agency() + " as record_agency, coalesce(" + source.day() + ", '') as listed_on, "
                + source.label() + " as label, " + source.publicLabel() + " as public_label, " + source.address() + " as address, " + source.publicAddress()
                + " as public_address, " + amount + " as amount";
    }

    private static FigureRecord record(ResultSet row, int number) throws SQLException {
        return new FigureRecord(row.getString("record_id"), row.getString("record_agency"), day(row.getString("listed_on")), row.getString("label"),
                row.getString("public_label"), row.getString("address"), row.getString("public_address"), row.getLong("amount"));
    }

    private static String day(String listed) {
        return MOMENT.matcher(listed).matches() ? Instant.ofEpochMilli(Long.parseLong(listed)).atZone(ZONE).toLocalDate().toString() : listed;
    }

    private record Where(String sql, Map<String, Object> params) {}

    private Where where(Measure measure, Asked asked) {
        StringBuilder sql = new StringBuilder(" from ").append(measure.source().from()).append(" where (").append(measure.condition()).append(')');
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("from", asked.period().from().toString());
        params.put("to", asked.period().to().toString());
        params.put("fromMs", startOf(asked.period().from()));
        params.put("untilMs", startOf(asked.period().to().plusDays(1)));
        params.put("eve", asked.period().from().minusDays(1).toString());
        params.put("today", LocalDate.now(clock).toString());
        List<String> agencies = asked.agencies();
        if (agencies != null) {
            sql.append(" and ").append(measure.source().agency()).append(" in (:agencies)");
            params.put("agencies", agencies.isEmpty() ? List.of("") : agencies);
        }
        asked.narrowed().forEach((dimension, value) -> {
            sql.append(" and coalesce(").append(measure.source().column(dimension)).append(", '') = :narrowed").append(dimension.ordinal());
            params.put("narrowed" + dimension.ordinal(), value);
        });
        return new Where(sql.toString(), params);
    }

    private long startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
    }
}
