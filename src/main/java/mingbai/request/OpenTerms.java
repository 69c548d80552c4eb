package mingbai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms that run in many requests at once, computed from their facts. */
@Component
class OpenTerms {

    private final RequestTable requests;
    private final FactTable facts;
    private final ClockTable clocks;
    private final Almanac almanac;
    private final Clock clock;

    OpenTerms(RequestTable requests, FactTable facts, ClockTable clocks, Almanac almanac, Clock clock) {
        this.requests = requests;
        this.facts = facts;
        this.clocks = clocks;
        this.almanac = almanac;
        this.clock = clock;
    }

    record Of(RequestCase request, Clocks clocks) {}

    /** In the order of the ids; closed ones are left out. */
    @Transactional(readOnly = true)
    public List<Of> of(Collection<Long> ids) {
        return of(ids, almanac.calendar());
    }

    /** As they would be with another calendar. */
    @Transactional(readOnly = true)
    public List<Of> of(Collection<Long> ids, WorkCalendar calendar) {
        Map<Long, List<CaseFact>> known = facts.of(ids);
        Map<Long, RequestCase> cases = requests.all(ids);
        LocalDate today = LocalDate.now(clock);
        return ids.stream().filter(cases::containsKey).map(cases::get).filter(RequestCase::isOpen)
                .map(request -> new Of(request, ReplyClock.of(known.getOrDefault(request.id(), List.of()), calendar, today))).toList();
    }

    /** Ids of open requests of these agencies, or drafted by the account; the most urgent first. */
    @Transactional(readOnly = true)
    public List<Long> waiting(Collection<String> agencies, long handler, int limit) {
        return clocks.waiting(agencies, handler, limit);
    }

    /** Ids of open requests whose next term ends on the day or before. */
    @Transactional(readOnly = true)
    public List<Long> endingBy(LocalDate day, long after, int limit) {
        return clocks.endingBy(day, after, limit);
    }

    @Transactional(readOnly = true)
    public List<Long> open(long after, int limit) {
        return clocks.open(after, limit);
    }
}
