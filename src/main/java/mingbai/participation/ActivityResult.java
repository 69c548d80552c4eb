package mingbai.participation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.publication.reading.DeskEdition;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The result document of an activity, as far as publication has come with it. */
@Component
public class ActivityResult {

    private static final Set<String> GONE = Set.of("DISCARDED", "REFUSED", "QUARANTINED", "REGISTERED");
    private static final Set<String> WAS_PUBLIC = Set.of("SUPERSEDED", "WITHDRAWN");
    private static final String LIVE = "LIVE";

    private final DeskReading editions;

    ActivityResult(DeskReading editions) {
        this.editions = editions;
    }

    /** Where the desk has it: a draft that was given up or refused is none any more. */
    @Transactional(readOnly = true)
    public Optional<DeskEdition> edition(Activity activity) {
        return Optional.ofNullable(activity.result()).flatMap(editions::edition).filter(found -> !GONE.contains(found.state()));
    }

    /** Address on the desk where it is given up or withdrawn, "" where there is none. */
    @Transactional(readOnly = true)
    public String address(Activity activity) {
        return edition(activity).map(ActivityResult::address).orElse("");
    }

    private static String address(DeskEdition found) {
        return found.state().equals(LIVE) || WAS_PUBLIC.contains(found.state()) ? "/desk/document/" + found.document() : "/desk/edition/" + found.id();
    }

    /** What stands in the document cannot be taken down beside it alone: the document would say it again. @throws Refused saying what has to go first */
    @Transactional(readOnly = true)
    public void refuseWhileItStands(Activity activity) {
        edition(activity).filter(found -> !WAS_PUBLIC.contains(found.state())).ifPresent(found -> {
            throw new Refused(List.of(Issue.whole(found.state().equals(LIVE)
                    ? "结果文件已经公布，里面有同样的文字。请先打开结果文件（" + address(found) + "），撤下或者换成改好的一版，再撤下这里的"
                    : "已经起草的结果文件里有同样的文字。请先打开结果文件（" + address(found) + "），撤回并放弃草稿，再撤下这里的，然后重新起草")));
        });
    }
}
