package mingbai.inquiry.phrase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Phrases read, for the desk alone. */
@Component
@Transactional(readOnly = true)
public class PhraseReading {

    public static final int MOST = 500;

    private final PhraseTable table;
    private final AgencyReading agencies;
    private final Clock clock;

    PhraseReading(PhraseTable table, AgencyReading agencies, Clock clock) {
        this.table = table;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What holds today, of the agency and those above it. */
    public List<Phrase> usable(String agency) {
        return table.usable(agencies.line(agency).stream().map(Agency::code).toList(), LocalDate.now(clock));
    }

    public List<Phrase> of(Collection<String> some) {
        return table.of(some, MOST);
    }

    public Optional<Phrase> find(long id) {
        return table.find(id);
    }
}
