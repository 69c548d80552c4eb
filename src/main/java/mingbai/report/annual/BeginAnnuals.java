package mingbai.report.annual;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Actor;
import mingbai.ledger.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** In January begins the report of the year that ended for every agency that owes one; what was begun already stays as it is. */
@Component
class BeginAnnuals extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(BeginAnnuals.class);

    private final BeginAnnual begin;
    private final AnnualCollection collection;
    private final AgencyReading agencies;
    private final Clock clock;

    BeginAnnuals(BeginAnnual begin, AnnualCollection collection, AgencyReading agencies, Clock clock) {
        super("annual reports", Duration.ofMinutes(10), Duration.ofMinutes(30));
        this.begin = begin;
        this.collection = collection;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    protected void look() {
        LocalDate today = LocalDate.now(clock);
        if (today.getMonthValue() == 1) {
            int begun = begin(agencies.within(""), today.getYear() - 1);
            if (begun > 0) {
                LOG.info("began {} annual reports of {}", begun, today.getYear() - 1);
            }
        }
    }

    /** One report that fails keeps no other waiting. @return how many were begun */
    int begin(List<Agency> among, int year) {
        List<AnnualCollection.Line> waiting = collection.lines(among, year).stream().filter(line -> line.book() == null).toList();
        return (int) waiting.stream().filter(line -> begin(line.agency(), year)).count();
    }

    private boolean begin(Agency agency, int year) {
        try {
            begin.run(Actor.PROGRAM, agency.code(), year, AnnualTerm.scope(agency.kind()));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the report of {} for {} was not begun: {}", agency.code(), year, e.toString());
            return false;
        }
    }
}
