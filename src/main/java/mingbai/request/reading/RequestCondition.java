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

    private final Almanac almanac;
    private final Clock clock;

    RequestCondition(Almanac almanac, Clock clock) {
        this.almanac = almanac;
        this.clock = clock;
    }

    /** @param sql a select without order; its table names are k (clock) and, where needed, c (case) */
    record Asked(String sql, String direction, Map<String, Object> params) {}

    /** @param inOrder walk closed ones by day rather than gather those of the agencies: right when most rows are wanted anyway */
    Asked of(RequestFilter filter, boolean inOrder) {
        List<String> where = new ArrayList<>();
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("agencies", filter.agencies());
        boolean open = filter.onlyOpen();
        boolean closed = filter.onlyClosed();
        where.add(open ? "k.open = 1 and k.agency in (:agencies)" : inOrder ? "c.agency || '' in (:agencies)" : "c.agency in (:agencies)");
        if (closed) {
            where.add("c.closed_on is not null and k.open = 0");
        }
        phases(filter, where, params);
        time(filter, where, params);
        cases(filter, where, params);
        boolean joined = !open || !filter.byClockAlone();
        String key = open ? "k.urgent_on" : closed ? "c.closed_on" : "c.submitted_at";
        String from = open ? "request_clock k" + (joined ? " join request_case c on c.id = k.case_id" : "")
                : "request_case c join request_clock k on k.case_id = c.id";
        return new Asked("select k.case_id, k.agency, k.phase, " + key + " as sort_key from " + from + " where " + String.join(" and ", where),
                open ? "asc" : "desc", params);
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
            where.add("""
                    (c.number = :exact or lower(c.subject) like :like escape '!'
                      or exists (select 1 from request_applicant a where a.case_id = c.id and lower(a.name) like :like escape '!'))""");
            params.put("exact", words);
            params.put("like", "%" + words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
    }
}
