package mingbai.participation.solicitation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityContent;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityState;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk enters what came by letter, by e-mail or at the counter, on the day it came; also what was under way when the period ended. */
@Component
public class EnterOpinion {

    private final ActivityBook book;
    private final Opinions opinions;

    EnterOpinion(ActivityBook book, Opinions opinions) {
        this.book = book;
        this.opinions = opinions;
    }

    @Transactional
    public Opinion run(Actor actor, long id, OpinionWay way, @Nullable LocalDate receivedOn, OpinionWords words) {
        Activity activity = book.get(id);
        if (activity.kind() != ActivityKind.SOLICITATION) {
            throw new NotFound();
        }
        ActivityState state = book.state(activity);
        if (state != ActivityState.OPEN && state != ActivityState.CLOSED || activity.result() != null) {
            throw new Overtaken("这次征求意见");
        }
        List<Issue> issues = new ArrayList<>(Opinions.issues(activity, words));
        if (!OpinionWay.byHand().contains(way)) {
            issues.add(Issue.of("way", "请选择来信、电子邮件或者窗口"));
        }
        if (receivedOn == null || receivedOn.isAfter(opinions.today()) || opened(activity.content()).isAfter(receivedOn)) {
            issues.add(Issue.of("receivedOn", "请填写收到的日期，不早于开始之日，不晚于今天"));
        }
        Refused.ifAny(issues);
        return opinions.keep(OpinionAct.ENTERED, actor, activity, way, words, receivedOn == null ? opinions.today() : receivedOn, null);
    }

    private static LocalDate opened(ActivityContent content) {
        return content.opensOn() == null ? LocalDate.MIN : content.opensOn();
    }
}
