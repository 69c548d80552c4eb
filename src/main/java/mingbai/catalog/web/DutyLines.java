package mingbai.catalog.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.calendar.WorkCalendar;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.web.DutyViews.Line;
import mingbai.identity.reading.AccountReading;
import org.springframework.stereotype.Component;

/** Puts names and working days left to duties. */
@Component
class DutyLines {

    private final AgencyReading agencies;
    private final AccountReading accounts;
    private final Almanac almanac;
    private final Clock clock;

    DutyLines(AgencyReading agencies, AccountReading accounts, Almanac almanac, Clock clock) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.almanac = almanac;
        this.clock = clock;
    }

    List<Line> of(List<DutyRow> rows) {
        Map<String, String> names = agencies.namesOf(rows.stream().map(DutyRow::owedBy).toList());
        Map<Long, String> people = accounts.namesOf(rows.stream().map(DutyRow::person).filter(person -> person > 0).collect(Collectors.toSet()));
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = almanac.calendar();
        return rows.stream().map(row -> new Line(row, names.getOrDefault(row.owedBy(), row.owedBy()), people.getOrDefault(row.person(), ""),
                calendar.workingDaysBetween(today, row.due()) - (row.due().isBefore(today) && calendar.workingDaysBetween(today, row.due()) == 0 ? 1 : 0))).toList();
    }
}
