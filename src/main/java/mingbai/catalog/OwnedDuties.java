package mingbai.catalog;

import java.util.Optional;
import mingbai.web.Owned;
import org.springframework.stereotype.Component;

/** A duty belongs to who must do it today. */
@Component
class OwnedDuties implements Owned {

    private final DutyTable duties;

    OwnedDuties(DutyTable duties) {
        this.duties = duties;
    }

    @Override
    public String kind() {
        return "duty";
    }

    @Override
    public Optional<String> agencyOf(String id) {
        try {
            return Optional.ofNullable(duties.find(Long.parseLong(id))).map(stored -> stored.duty().owedBy());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
