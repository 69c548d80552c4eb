package mingbai.participation;

import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.participation.events.ActivityAct;
import mingbai.review.TakeBack;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls off what is before the public (取消): at once, with one of the reasons the public may read. Its page stays and says since when and why. */
@Component
public class CancelActivity {

    private final ActivityBook book;
    private final TakeBack takeBack;

    CancelActivity(ActivityBook book, TakeBack takeBack) {
        this.book = book;
        this.takeBack = takeBack;
    }

    /** @param note for colleagues, never public */
    @Transactional
    public Activity run(Actor actor, long id, long version, @Nullable CancelReason reason, String note) {
        Activity activity = book.seen(id, version);
        ActivityState state = book.state(activity);
        if (!state.isPublic() || state == ActivityState.CONCLUDED || state == ActivityState.CANCELLED) {
            throw new Overtaken("这项活动");
        }
        if (reason == null) {
            throw new Refused("cancel", "请选择取消的理由，公众会看到");
        }
        if (note.isBlank() || note.length() > ActivityRequirements.WORDS) {
            throw new Refused("note", "请写明情况和处理已收到意见的办法（" + ActivityRequirements.WORDS + "字以内），只供内部查看");
        }
        Activity calm = activity;
        if (activity.newest().state() == RevisionState.IN_REVIEW) {
            takeBack.run(actor, Activity.KIND, id);
            calm = book.change(ActivityAct.TAKEN_BACK, actor, activity.with(activity.newest().back(RevisionState.DROPPED, "")), Map.of("n", activity.newest().n()));
        }
        return book.changeHead(ActivityAct.CANCELLED, actor, calm.cancelled(reason, note.strip(), book.today()),
                Map.of("number", activity.number(), "kind", activity.kind().code(), "reason", reason.code()));
    }
}
