package mingbai.inquiry.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.InquiryStage;
import mingbai.notice.contact.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries, read: lists and their figures, made from one condition so that a figure and its list never differ. */
@Component
@Transactional(readOnly = true)
public class InquiryReading {

    private static final String COLUMNS = """
            select c.id, c.number, c.agency, c.kind, c.channel, c.title, c.name, c.category, c.stage, c.handler, c.handler_name, c.round, c.version,
              k.received_on, k.due_on, k.provisional, k.urgent_on, k.answered_on, k.late, k.open
            from inquiry_case c join inquiry_clock k on k.case_id = c.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    InquiryReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Condition(String sql, Map<String, Object> params) {}

    private Condition condition(InquiryFilter filter) {
        List<String> where = new ArrayList<>(List.of("c.agency in (:agencies)"));
        Map<String, Object> params = new LinkedHashMap<>(Map.of("agencies", filter.agencies()));
        if (!filter.stages().isEmpty()) {
            where.add("c.stage in (:stages)");
            params.put("stages", filter.stages().stream().map(Enum::name).toList());
        }
        if (filter.kind() != null) {
            where.add("c.kind = :kind");
            params.put("kind", filter.kind().code());
        }
        if (filter.channel() != null) {
            where.add("c.channel = :channel");
            params.put("channel", filter.channel().code());
        }
        if (!filter.category().isEmpty()) {
            where.add("c.category = :category");
            params.put("category", filter.category().equals(InquiryFilter.UNSORTED) ? "" : filter.category());
        }
        if (filter.handler() != null) {
            where.add("c.handler = :handler");
            params.put("handler", filter.handler());
        }
        if (!filter.words().isBlank()) {
            where.add("(c.number = :exact or c.name = :exact or lower(c.title) like :like escape '!' or lower(c.text) like :like escape '!')");
            params.put("exact", filter.words().strip());
            params.put("like", "%" + filter.words().strip().toLowerCase(java.util.Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        if (filter.from() != null) {
            where.add("k.received_on >= :from");
            params.put("from", filter.from().toString());
        }
        if (filter.to() != null) {
            where.add("k.received_on <= :to");
            params.put("to", filter.to().toString());
        }
        if (filter.overdue()) {
            where.add("k.open = 1 and k.due_on < :today");
            params.put("today", LocalDate.now(clock).toString());
        }
        return new Condition(" where " + String.join(" and ", where), params);
    }

    /** Open ones first, the most urgent first; then those that ended, the newest first. */
    public List<InquiryRow> list(InquiryFilter filter, long offset, int limit) {
        if (filter.agencies().isEmpty()) {
            return List.of();
        }
        Condition condition = condition(filter);
        return jdbc.sql(COLUMNS + condition.sql()
                + " order by k.open desc, case when k.open = 1 then k.urgent_on else '' end, k.received_on desc, c.id desc limit :limit offset :offset")
                .params(condition.params()).param("limit", limit).param("offset", offset).query(InquiryReading::row).list();
    }

    public long count(InquiryFilter filter) {
        if (filter.agencies().isEmpty()) {
            return 0;
        }
        Condition condition = condition(filter);
        return jdbc.sql("select count(*) from inquiry_case c join inquiry_clock k on k.case_id = c.id" + condition.sql()).params(condition.params()).query(Long.class).single();
    }

    public Map<InquiryStage, Long> byStage(InquiryFilter filter) {
        Map<InquiryStage, Long> counts = new EnumMap<>(InquiryStage.class);
        if (!filter.agencies().isEmpty()) {
            Condition condition = condition(filter);
            jdbc.sql("select c.stage, count(*) as n from inquiry_case c join inquiry_clock k on k.case_id = c.id" + condition.sql() + " group by c.stage")
                    .params(condition.params()).query((row, n) -> counts.put(InquiryStage.valueOf(row.getString("stage")), row.getLong("n"))).list();
        }
        return counts;
    }

    /** Piece by piece, for files: those after an id, in order of ids. */
    public List<InquiryRow> after(InquiryFilter filter, long id, int limit) {
        if (filter.agencies().isEmpty()) {
            return List.of();
        }
        Condition condition = condition(filter);
        return jdbc.sql(COLUMNS + condition.sql() + " and c.id > :after order by c.id limit :limit").params(condition.params()).param("after", id).param("limit", limit)
                .query(InquiryReading::row).list();
    }

    public List<InquiryRow> rows(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(COLUMNS + " where c.id in (:ids) order by k.urgent_on, c.id").param("ids", ids).query(InquiryReading::row).list();
    }

    public Optional<InquiryRow> row(long id) {
        return rows(List.of(id)).stream().findFirst();
    }

    /** Those somebody sent who proved to hold this contact, the newest first; each way has its own index. */
    public List<InquiryRow> ofContact(Contact contact, int most) {
        String condition = switch (contact.way()) {
            case EMAIL -> "lower(c.email) = :value";
            case PHONE -> "replace(replace(replace(c.phone, ' ', ''), '-', ''), '+86', '') = :value";
        };
        return jdbc.sql(COLUMNS + " where " + condition + " and c.stage <> 'INVALID' order by c.received_at desc, c.id desc limit :most")
                .param("value", contact.value()).param("most", most).query(InquiryReading::row).list();
    }

    /** Of the last year: day of receipt of the oldest that waits for its answer, of those that were not void; for 国办秘函〔2019〕19号. */
    public Optional<LocalDate> oldestUnanswered(Collection<String> agencies, LocalDate since) {
        return agencies.isEmpty() ? Optional.empty() : jdbc.sql("select min(received_on) from inquiry_clock where open = 1 and agency in (:agencies) and received_on >= :since")
                .param("agencies", agencies).param("since", since.toString()).query(String.class).optional().map(LocalDate::parse);
    }

    /** Day of the newest answer that stands before the public. */
    public Optional<LocalDate> lastPublished(Collection<String> agencies) {
        return agencies.isEmpty() ? Optional.empty() : jdbc.sql("select max(published_at) from inquiry_published where agency in (:agencies) and hidden_on is null")
                .param("agencies", agencies).query(Long.class).optional().map(at -> LocalDate.ofInstant(Instant.ofEpochMilli(at), clock.getZone()));
    }

    private static InquiryRow row(ResultSet row, int n) throws SQLException {
        int late = row.getInt("late");
        Boolean endedLate = row.wasNull() ? null : Boolean.valueOf(late == 1);
        return new InquiryRow(row.getLong("id"), row.getString("number"), row.getString("agency"), InquiryKind.ofCode(row.getString("kind")).orElseThrow(),
                InquiryChannel.ofCode(row.getString("channel")).orElseThrow(), row.getString("title"), row.getString("name"), row.getString("category"),
                InquiryStage.valueOf(row.getString("stage")), row.getLong("handler"), row.getString("handler_name"), LocalDate.parse(row.getString("received_on")),
                LocalDate.parse(row.getString("due_on")), row.getInt("provisional") == 1, LocalDate.parse(row.getString("urgent_on")), day(row.getString("answered_on")),
                endedLate, row.getInt("round"), row.getLong("version"));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
