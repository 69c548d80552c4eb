package mingbai.storage;

import java.util.List;
import mingbai.web.Issue;
import mingbai.web.Refused;

/** What was sealed cannot be opened: another key, a changed or incomplete ciphertext; or the program may not start without its key. */
public class SealingRefused extends Refused {

    SealingRefused(String message) {
        super(List.of(Issue.whole(message)));
    }
}
