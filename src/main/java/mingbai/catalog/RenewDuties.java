package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.almanac.Almanac;
import mingbai.catalog.reading.CatalogReading;
import org.springframework.stereotype.Component;

/** Brings the duties of one matter of one agency up to date, inside the transaction of the act that changed what is on record. */
@Component
class RenewDuties {

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
            List<Duty> planned = DutyInputs.read(catalog, agencies, List.of(agency), LocalDate.now(clock)).planned(agency, matter, counted.get(), LocalDate.now(clock),
                    new DutyClock(almanac.calendar()), records.of(agency));
            DutyTable.Difference difference = DutyTable.Difference.between(duties.of(agency, matter), planned);
            duties.write(difference.fresh(), difference.changed(), difference.gone());
        }
    }
}
