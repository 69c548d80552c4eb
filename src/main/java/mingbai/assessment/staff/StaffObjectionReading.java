package mingbai.assessment.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Objections against sheets, read: by the person and by the person's own office. */
@Component
@Transactional(readOnly = true)
public class StaffObjectionReading {

    private final StaffObjectionTable objections;

    StaffObjectionReading(StaffObjectionTable objections) {
        this.objections = objections;
    }

    public Optional<StaffObjection> find(long id) {
        return objections.find(id);
    }

    /** The oldest first. */
    public List<StaffObjection> ofPerson(long account, int year) {
        return objections.ofPerson(account, year);
    }
}
