package mingbai.participation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the screening finds in the newest revision of an activity, for the page from which it is sent to review. */
@Component
public class ActivityFindings {

    private final ActivityRequirements requirements;

    ActivityFindings(ActivityRequirements requirements) {
        this.requirements = requirements;
    }

    /** @param key names it when somebody answers for it */
    public record Found(String key, String text) {}

    @Transactional(readOnly = true)
    public List<Found> of(Activity activity) {
        return requirements.findings(activity).stream().map(found -> new Found(found.key(), found.text())).toList();
    }
}
