package mingbai.ledger;

import java.util.List;
import mingbai.web.Issue;
import mingbai.web.Refused;

/** The log in the database is not one that continues what was published; the program does not start with it. */
public class LogRefused extends Refused {

    LogRefused(String message) {
        super(List.of(Issue.whole(message)));
    }
}
