package mingbai.request.correction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Demands to correct records read, for the desk alone. */
@Component
@Transactional(readOnly = true)
public class CorrectionReading {

    private final CorrectionTable corrections;

    CorrectionReading(CorrectionTable corrections) {
        this.corrections = corrections;
    }

    public Optional<RecordCorrection> find(long id) {
        return corrections.find(id);
    }

    public List<RecordCorrection> list(Collection<String> agencies, int limit, long offset) {
        return corrections.list(agencies, limit, offset);
    }

    public long count(Collection<String> agencies) {
        return corrections.count(agencies);
    }
}
