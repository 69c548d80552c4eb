package mingbai.assessment;

import java.util.List;
import mingbai.web.Issue;

/** Port: what has to be settled before a round's sheets are frozen, for example open appeals. */
public interface BeforeFreezing {

    /** Sentences; none when nothing is open. */
    List<Issue> open(AssessmentRound round);
}
