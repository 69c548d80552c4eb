package mingbai.assessment.merit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recorded decisions read, for the desk alone; what is public of them are the figures. */
@Component
@Transactional(readOnly = true)
public class MeritReading {

    private static final int MOST = 300;

    private final MeritTable merits;

    MeritReading(MeritTable merits) {
        this.merits = merits;
    }

    public List<Merit> list(Collection<String> offices, Collection<String> agencies) {
        return merits.list(offices, agencies, MOST);
    }

    public Optional<Merit> find(long id) {
        return merits.find(id);
    }
}
