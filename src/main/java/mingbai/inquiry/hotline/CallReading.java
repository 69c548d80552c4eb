package mingbai.inquiry.hotline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls read, for the desk: of the agencies somebody works for alone. */
@Component
@Transactional(readOnly = true)
public class CallReading {

    /** Longest list whose length is counted: further on one narrows it. */
    private static final int COUNTED = 25_000;

    private final JdbcClient jdbc;
    private final CallTable calls;

    CallReading(JdbcClient jdbc, CallTable calls) {
        this.jdbc = jdbc;
        this.calls = calls;
    }

    /** Where a call stands, as a list is narrowed. */
    public enum State {
        ALL("全部", "1 = 1"), OPEN("未办结", "c.handled_on is null"), HANDLED("已办结", "c.handled_on is not null"),
        TO_CALL_BACK("待回访", "c.handled_on is not null and c.called_back_on is null and c.result <> 'invalid'"),
        NOT_CONTENT("回访不满意", "c.satisfied = 0");

        private final String label;
        private final String condition;

        State(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static State ofCode(String code) {
            return java.util.Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst().orElse(ALL);
        }
    }

    /**
     * @param agencies null for all there are
     * @param category "" for every one; likewise place and number
     */
    public record Filter(@Nullable Collection<String> agencies, LocalDate from, LocalDate to, State state, String category, String place, String number) {}

    public Optional<HotlineCall> find(long id) {
        return calls.find(id);
    }

    /** What it was before, the latest first. */
    public List<HotlineCall> before(long id) {
        return calls.before(id);
    }

    public Optional<CallBatch> batch(long id) {
        return calls.batch(id);
    }

    /** The latest first. */
    public List<HotlineCall> list(Filter filter, int limit, long offset) {
        return jdbc.sql("select c.* from inquiry_call c where " + where(filter) + " order by c.received_on desc, c.id desc limit :limit offset :offset").params(params(filter))
                .param("limit", limit).param("offset", offset).query((row, n) -> CallTable.row(row)).list();
    }

    /** At most {@value #COUNTED}. */
    public long count(Filter filter) {
        return jdbc.sql("select count(*) from (select 1 from inquiry_call c where " + where(filter) + " limit " + COUNTED + ") counted").params(params(filter)).query(Long.class).single();
    }

    /** The values a list can be narrowed by, the most frequent first. @param column {@code category} or {@code place} */
    private List<String> words(String column, Filter filter) {
        return jdbc.sql("select c." + column + " as word, count(*) as calls from inquiry_call c where " + where(filter) + " and c." + column
                + " <> '' group by 1 order by calls desc, word limit 60").params(params(filter)).query((row, n) -> row.getString("word")).list();
    }

    public List<String> categories(Filter filter) {
        return words("category", filter);
    }

    public List<String> places(Filter filter) {
        return words("place", filter);
    }

    /** Ids of calls that were handled, for a draw; at most so many. */
    List<Long> handled(@Nullable Collection<String> agencies, LocalDate from, LocalDate to, int most) {
        Filter filter = new Filter(agencies, from, to, State.HANDLED, "", "", "");
        return jdbc.sql("select c.id from inquiry_call c where " + where(filter) + " order by c.id limit :most").params(params(filter)).param("most", most).query(Long.class).list();
    }

    /** How many came in each week at each place in each kind of matter; week 0 is the last one. @param last day of week 0 */
    List<HotSpots.Tally> tallies(@Nullable Collection<String> agencies, LocalDate last, int weeks) {
        Map<String, HotSpots.Tally> tallies = new LinkedHashMap<>();
        Filter filter = new Filter(agencies, last.minusDays(7L * weeks - 1), last, State.ALL, "", "", "");
        jdbc.sql("select c.place, c.category, c.received_on, count(*) as calls from inquiry_call c where " + where(filter) + " group by 1, 2, 3").params(params(filter)).query(row -> {
            int week = (int) ((last.toEpochDay() - LocalDate.parse(row.getString("received_on")).toEpochDay()) / 7);
            String place = row.getString("place");
            String category = row.getString("category");
            tallies.computeIfAbsent(place + "\u001f" + category, key -> new HotSpots.Tally(place, category, new long[weeks])).weeks()[week] += row.getLong("calls");
        });
        return List.copyOf(tallies.values());
    }

    /** Calls by the hour of the day, 0 to 23; those told with their day alone are left out. */
    public long[] hours(@Nullable Collection<String> agencies, LocalDate from, LocalDate to) {
        long[] hours = new long[24];
        Filter filter = new Filter(agencies, from, to, State.ALL, "", "", "");
        jdbc.sql("select (c.received_at / 3600000 + 8) % 24 as hour, count(*) as calls from inquiry_call c where " + where(filter)
                + " and (c.received_at + 28800000) % 86400000 <> 0 group by 1").params(params(filter)).query(row -> {
            hours[row.getInt("hour")] = row.getLong("calls");
        });
        return hours;
    }

    private static String where(Filter filter) {
        return "c.received_on >= :from and c.received_on <= :to and " + filter.state().condition + (filter.agencies() == null ? "" : " and c.agency in (:agencies)")
                + (filter.category().isEmpty() ? "" : " and c.category = :category") + (filter.place().isEmpty() ? "" : " and c.place = :place")
                + (filter.number().isEmpty() ? "" : " and c.number = :number");
    }

    private static Map<String, Object> params(Filter filter) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("from", filter.from().toString());
        params.put("to", filter.to().toString());
        if (filter.agencies() != null) {
            params.put("agencies", filter.agencies().isEmpty() ? List.of("") : filter.agencies());
        }
        if (!filter.category().isEmpty()) {
            params.put("category", filter.category());
        }
        if (!filter.place().isEmpty()) {
            params.put("place", filter.place());
        }
        if (!filter.number().isEmpty()) {
            params.put("number", filter.number());
        }
        return params;
    }
}
