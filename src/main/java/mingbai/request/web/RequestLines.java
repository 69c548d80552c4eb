package mingbai.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.identity.reading.AccountReading;
import mingbai.request.reading.RequestRow;
import mingbai.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names and working days left to requests. */
@Component
class RequestLines {

    private final AgencyReading agencies;
    private final AccountReading accounts;
    private final Almanac almanac;
    private final Clock clock;

    RequestLines(AgencyReading agencies, AccountReading accounts, Almanac almanac, Clock clock) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.almanac = almanac;
        this.clock = clock;
    }

    List<RequestViews.Line> of(List<RequestRow> rows) {
        Map<String, String> names = agencies.namesOf(rows.stream().map(RequestRow::agency).toList());
        Map<Long, String> people = accounts.namesOf(rows.stream().map(RequestRow::handler).filter(handler -> handler > 0).collect(Collectors.toSet()));
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = almanac.calendar();
        return rows.stream().map(row -> new RequestViews.Line(row, names.getOrDefault(row.agency(), row.agency()), people.getOrDefault(row.handler(), ""),
                Times.day(java.time.Instant.ofEpochMilli(row.submittedAt())), left(row, today, calendar))).toList();
    }

    private static @Nullable TermLeft left(RequestRow row, LocalDate today, WorkCalendar calendar) {
        if (!row.phase().isOpen() || row.urgent() == null) {
            return null;
        }
        if (row.paused() && row.due() != null) {
            return TermLeft.resting(row.due(), true);
        }
        return TermLeft.of(row.received(), row.due() == null ? row.urgent() : row.due(), row.provisional(), today, calendar);
    }
}
