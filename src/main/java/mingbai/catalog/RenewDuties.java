package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.catalog.DutyPlan.Days;
import mingbai.catalog.DutyPlan.OnRecord;
import mingbai.catalog.DutyPlan.Owed;
import mingbai.catalog.reading.CatalogReading;
import org.springframework.stereotype.Component;

/** Brings the duties of one matter of one agency up to date, inside the transaction of the act that changed what is on record. */
@Component
class RenewDuties {

    /** How far ahead a coming period is shown before it begins. */
    private static final int DAYS_AHEAD = 7;

    private final CatalogReading catalog;
    private final AgencyReading agencies;
    private final Almanac almanac;
    private final DutyTable duties;
    private final DutyRecordTable records;
    private final CountingTable counting;
    private final Clock clock;

    RenewDuties(CatalogReading catalog, AgencyReading agencies, Almanac almanac, DutyTable duties, DutyRecordTable records, CountingTable counting, Clock clock) {
        this.catalog = catalog;
        this.agencies = agencies;
        this.almanac = almanac;
        this.duties = duties;
        this.records = records;
        this.counting = counting;
        this.clock = clock;
    }

    /** Does nothing for an agency whose duties are not counted. */
    void renew(String agency, String matter) {
        Optional<LocalDate> counted = counting.takeTurn(agency);
        if (counted.isPresent()) {
            DutyTable.Difference difference = DutyTable.Difference.between(duties.of(agency, matter), planned(agency, matter, counted.get()));
            duties.write(difference.fresh(), difference.changed(), difference.gone());
        }
    }

    private List<Duty> planned(String agency, String matter, LocalDate counted) {
        List<Matter> versions = catalog.history(agency).stream().filter(version -> version.code().equals(matter)).toList();
        OnRecord record = records.of(agency).getOrDefault(matter, OnRecord.NOTHING);
        Life life = Life.of(agencies.require(agency), agencies.successorOf(agency));
        return DutyPlan.of(new Owed(agency, life.owedBy(), matter, versions), life.days(counted, LocalDate.now(clock)), new DutyClock(almanac.calendar()), record);
    }

    /** The days of an agency and who carries on its duties: the first body that follows it, over as many reforms as there were. */
    record Life(String owedBy, LocalDate first, LocalDate last, boolean heirless) {

        static Life of(Agency agency, String successor) {
            LocalDate from = agency.facts().validFrom();
            LocalDate to = agency.facts().validTo();
            return new Life(successor, from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to, to != null && successor.equals(agency.code()));
        }

        /** An agency that ends on a later day is not gone yet. */
        Days days(LocalDate counted, LocalDate today) {
            return new Days(counted.isAfter(first) ? counted : first, last, heirless && last.isBefore(today), today, today.plusDays(DAYS_AHEAD));
        }
    }
}
