package mingbai.request.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Complaints read, for the desk alone. */
@Component
@Transactional(readOnly = true)
public class ComplaintReading {

    private final ComplaintTable complaints;

    ComplaintReading(ComplaintTable complaints) {
        this.complaints = complaints;
    }

    public Optional<Complaint> find(long id) {
        return complaints.find(id);
    }

    public List<Complaint> list(Collection<String> supervisors, int limit, long offset) {
        return complaints.list(supervisors, limit, offset);
    }

    public long count(Collection<String> supervisors) {
        return complaints.count(supervisors);
    }
}
