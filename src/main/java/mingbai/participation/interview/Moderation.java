package mingbai.participation.interview;

import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.web.Issue;
import mingbai.web.Refused;

/** Who may let words out: the moderators named in the announcement the public has before it. */
final class Moderation {

    private Moderation() {}

    static boolean may(Activity activity, long account) {
        return activity.shown() != null && Interview.of(activity.content()).isModerator(account);
    }

    static void check(Activity activity, Actor actor) {
        if (!may(activity, actor.accountId())) {
            throw new Refused(java.util.List.of(Issue.whole("只有公告中指定的审核人可以放行、退回和撤下；要增加审核人，请修改公告重新送审")));
        }
    }
}
