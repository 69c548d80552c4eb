package mingbai.request.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mingbai.almanac.Almanac;
import mingbai.request.Phase;
import org.springframework.stereotype.Component;

/**
 * The one condition behind lists, figures and files of requests. Its statement yields case, agency, phase and what to sort by; it starts from the
 * clocks of open requests, of which there are few, or from the closed ones in order of their closing.
 */
@Component
class RequestCondition {

    /** Where its letters stand goes before what its clock says, as long as the office has it in hand. */
    static final String PHASE = """
            case when k.phase <> 'IN_HAND' then k.phase
              when k.case_id in (select l.case_id from request_letter l where l.state = 'SIGNED') then 'SERVE'
              when k.case_id in (select l.case_id from request_letter l where l.state = 'IN_REVIEW') then 'REVIEW' else k.phase end""";

    /** Of closed requests only so many, the newest, are looked through for a word; whole numbers and names are found among all. */
    static final int NEWEST = 10_000;

    private static final String OPEN_WORDS = """
            (c.number = :exact or lower(c.subject) like :like escape '!'
              or exists (select 1 from request_applicant a where a.case_id = c.id and lower(a.name) like :like escape '!'))""";

    private static final String ALL_WORDS = """
            c.id in (select w.id from request_case w where w.number = :exact
              union select w.case_id from request_applicant w where w.name = :exact
              union select w.id from (select v.id, v.subject from request_case v where %s limit :newest) w
                where lower(w.subject) like :like escape '!'
                  or exists (select 1 from request_applicant a where a.case_id = w.id and lower(a.name) like :like escape '!'))""";

    private final Almanac almanac;
    private final Clock clock;

    RequestCondition(Almanac almanac, Clock clock) {
        this.almanac = almanac;
        this.clock = clock;
    }

    /** By what closed requests are gone through; of open ones there are few, and they have one way. */
    enum Walk {
        /** Those of the agencies: right for a few agencies. */
        AGENCIES,
        /** By day of closing, until enough are found: right for many agencies. */
        DAYS,
        /** By id, piece by piece. */
        IDS
    }

    private static final int MANY = 20;

    static Walk usual(RequestFilter filter) {
        return filter.agencies().size() > MANY ? Walk.DAYS : Walk.AGENCIES;
    }

    /** @param sql a select without order; @param id its column of the id */
    record Asked(String sql, String id, String direction, Map<String, Object> params) {}

    Asked of(RequestFilter filter, Walk walk) {
        List<String> where = new ArrayList<>();
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("agencies", filter.agencies());
        boolean open = filter.onlyOpen();
        boolean closed = filter.onlyClosed();
        // an expression keeps the planner from gathering by agency what stands in an index in the order that is wanted
        where.add(open ? "k.open = 1 and k.urgent_on >= '' and k.agency || '' in (:agencies)"
                : walk == Walk.AGENCIES && filter.words().isBlank() ? "c.agency in (:agencies)" : "c.agency || '' in (:agencies)");
        if (closed) {
            where.add(walk == Walk.IDS ? "c.stage = 'CLOSED'" : "c.closed_on is not null");
        }
        phases(filter, where, params);
        time(filter, where, params);
        cases(filter, where, params);
        String key = open ? "k.urgent_on" : closed ? "c.closed_on" : "c.submitted_at";
        String id = open ? "k.case_id" : "c.id";
        return new Asked("select " + id + " as case_id, " + (open ? "k" : "c") + ".agency, " + (closed ? "'CLOSED' as phase" : "k.phase") + ", " + key
                + " as sort_key from " + tables(filter) + " where " + String.join(" and ", where), id, open ? "asc" : "desc", params);
    }

    private static String tables(RequestFilter filter) {
        if (filter.onlyOpen()) {
            return "request_clock k" + (filter.byClockAlone() ? "" : " join request_case c on c.id = k.case_id");
        }
        boolean byCaseAlone = filter.onlyClosed() && filter.from() == null && filter.to() == null && filter.risk() == null;
        return "request_case c" + (byCaseAlone ? "" : " join request_clock k on k.case_id = c.id");
    }

    private static void phases(RequestFilter filter, List<String> where, Map<String, Object> params) {
        if (!filter.phases().isEmpty() && !filter.onlyClosed()) {
            where.add(filter.phases().stream().allMatch(RequestCondition::byClock) || every(filter) ? "k.phase in (:phases)" : PHASE + " in (:phases)");
            params.put("phases", filter.phases().stream().map(Enum::name).toList());
        }
    }

    private static boolean byClock(Phase phase) {
        return phase != Phase.IN_HAND && phase != Phase.REVIEW && phase != Phase.SERVE;
    }

    /** With all of them asked for the letters need not be. */
    private static boolean every(RequestFilter filter) {
        return filter.phases().containsAll(Set.of(Phase.IN_HAND, Phase.REVIEW, Phase.SERVE));
    }

    private void time(RequestFilter filter, List<String> where, Map<String, Object> params) {
        LocalDate today = LocalDate.now(clock);
        if (filter.risk() != null) {
            where.add(switch (filter.risk()) {
                case OVERDUE -> "k.due_on < :today";
                case UNCONFIRMED -> "k.phase = 'CONFIRM' and k.urgent_on < :today";
                case PAUSED_LONG -> "k.paused = 1 and k.urgent_on < :today";
                case ENDED_LATE -> "k.late = 1";
            });
            if (filter.risk() != Risk.ENDED_LATE) {
                params.put("today", today.toString());
            }
        }
        if (filter.dueWithin() != null) {
            where.add("k.paused = 0 and k.due_on >= :dueFrom and k.due_on <= :dueTo");
            params.put("dueFrom", today.toString());
            params.put("dueTo", almanac.calendar().dueInDays(today, filter.dueWithin()).day().toString());
        }
        if (filter.from() != null) {
            where.add("k.received_on >= :from");
            params.put("from", filter.from().toString());
        }
        if (filter.to() != null) {
            where.add("k.received_on <= :to");
            params.put("to", filter.to().toString());
        }
    }

    private static void cases(RequestFilter filter, List<String> where, Map<String, Object> params) {
        if (filter.channel() != null) {
            where.add("c.channel = :channel");
            params.put("channel", filter.channel().code());
        }
        if (filter.kind() != null) {
            where.add("c.applicant_kind = :kind");
            params.put("kind", filter.kind().code());
        }
        if (filter.outcome() != null) {
            where.add("c.outcome = :outcome");
            params.put("outcome", filter.outcome().key());
        }
        if (filter.handler() != null) {
            where.add("c.handler = :handler");
            params.put("handler", filter.handler());
        }
        if (!filter.words().isBlank()) {
            String words = filter.words().strip();
            where.add(filter.onlyOpen() ? OPEN_WORDS : ALL_WORDS.formatted(filter.agencies().size() > MANY ? "v.agency || '' in (:agencies) order by v.id desc"
                    : "v.agency in (:agencies) order by v.submitted_at desc"));
            params.put("exact", words);
            params.put("like", "%" + words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            if (!filter.onlyOpen()) {
                params.put("newest", NEWEST);
            }
        }
    }
}
