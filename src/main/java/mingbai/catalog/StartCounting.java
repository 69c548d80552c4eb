package mingbai.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.CountingTable.Start;
import mingbai.catalog.events.DutyActs;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says from which day an agency's duties are counted (起算日期), so that an older system's years do not all stand as late. Until then it has none.
 * The duties follow at the next {@link ComputeDuties}, at the latest within a minute.
 */
@Component
public class StartCounting {

    /** The Regulation of 2007 (国令第492号) is in force from here; nothing was owed before. */
    static final LocalDate EARLIEST = LocalDate.of(2008, 5, 1);

    private final CountingTable counting;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Clock clock;

    StartCounting(CountingTable counting, AgencyReading agencies, Ledger ledger, Clock clock) {
        this.counting = counting;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Periods that end on or after the day count. @return whether anything changed */
    @Transactional
    public boolean start(Actor actor, String agency, LocalDate day) {
        agencies.require(agency);
        LocalDate latest = LocalDate.now(clock).plusYears(1);
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new Refused("from_day", "起算日期应在 " + EARLIEST + "（《政府信息公开条例》施行）到 " + latest + " 之间。");
        }
        Optional<Start> before = counting.find(agency);
        if (before.isPresent() && before.get().fromDay().equals(day)) {
            return false;
        }
        Start now = before.isPresent() ? counting.update(before.get(), day, actor, clock.millis()) : counting.insert(agency, day, actor, clock.millis());
        ledger.record(Act.of(DutyActs.COUNTING_STARTED, actor, agency, Map.of("agency", agency, "fromDay", day.toString()), now.touched()));
        return true;
    }
}
