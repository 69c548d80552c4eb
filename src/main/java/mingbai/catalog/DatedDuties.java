package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.DatedWork;
import mingbai.calendar.WorkCalendar;
import mingbai.catalog.Duty.How;
import mingbai.catalog.DutyPlan.OnRecord;
import mingbai.catalog.reading.CatalogReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which open duties a notice on holidays would move: every plan made twice and compared. */
@Component
class DatedDuties implements DatedWork {

    private final CatalogReading catalog;
    private final AgencyReading agencies;
    private final CountingTable counting;
    private final DutyRecordTable records;
    private final Clock clock;

    DatedDuties(CatalogReading catalog, AgencyReading agencies, CountingTable counting, DutyRecordTable records, Clock clock) {
        this.catalog = catalog;
        this.agencies = agencies;
        this.counting = counting;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "应公开事项";
    }

    /** A duty whose day would be another one. */
    private record Pair(Duty before, LocalDate after) {}

    @Override
    @Transactional(readOnly = true)
    public List<Moved> moved(WorkCalendar before, WorkCalendar after) {
        Map<String, LocalDate> counted = counting.all();
        DutyInputs inputs = DutyInputs.read(catalog, agencies, counted.keySet(), LocalDate.now(clock));
        DutyClock then = new DutyClock(before);
        DutyClock now = new DutyClock(after);
        LocalDate today = LocalDate.now(clock);
        List<Pair> found = new ArrayList<>();
        counted.forEach((agency, from) -> {
            Map<String, OnRecord> record = records.of(agency);
            compare(inputs.planned(agency, from, today, then, record), inputs.planned(agency, from, today, now, record), found);
        });
        Map<String, String> names = catalog.namesOf(found.stream().map(pair -> pair.before.matter()).collect(Collectors.toSet()));
        return found.stream().map(pair -> new Moved(names.getOrDefault(pair.before.matter(), pair.before.matter()) + "（" + Period.label(pair.before.period())
                + "）", pair.before.owedBy(), pair.before.due(), pair.after, "/desk/duties?agency=" + pair.before.owedBy() + "&matter=" + pair.before.matter()))
                .toList();
    }

    private static void compare(List<Duty> before, List<Duty> after, List<Pair> found) {
        Map<String, LocalDate> dues = new HashMap<>();
        after.forEach(duty -> dues.put(duty.matter() + " " + duty.period(), duty.due()));
        for (Duty duty : before) {
            LocalDate due = dues.getOrDefault(duty.matter() + " " + duty.period(), duty.due());
            if (duty.how() == How.OPEN && !due.equals(duty.due())) {
                found.add(new Pair(duty, due));
            }
        }
    }
}
