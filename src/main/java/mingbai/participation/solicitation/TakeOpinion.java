package mingbai.participation.solicitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.Actor;
import mingbai.participation.Activity;
import mingbai.participation.ActivityBook;
import mingbai.participation.ActivityKind;
import mingbai.participation.ActivityState;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says what he thinks of a draft, over the net. A form counts once however often it is sent. */
@Component
public class TakeOpinion {

    private final ActivityBook book;
    private final Opinions opinions;
    private final ShownForms forms;

    TakeOpinion(ActivityBook book, Opinions opinions, ShownForms forms) {
        this.book = book;
        this.opinions = opinions;
        this.forms = forms;
    }

    /** The purpose of the seal of this activity's form. */
    public static String purpose(Activity activity) {
        return "opinion " + activity.id();
    }

    /** @param sum the answer to the little sum */
    @Transactional
    public Opinion run(String number, OpinionWords words, String seal, String sum) {
        Activity activity = book.shown(number).filter(one -> one.kind() == ActivityKind.SOLICITATION).orElseThrow(NotFound::new);
        ShownForms.Shown shown = forms.opened(purpose(activity), seal);
        if (shown == null) {
            throw new Refused(List.of(ShownForms.expired()));
        }
        Optional<Opinion> before = opinions.table.once(shown.nonce());
        if (before.isPresent()) {
            return before.get();
        }
        if (book.state(activity) != ActivityState.OPEN) {
            throw new Refused(List.of(Issue.whole("这次征求意见" + book.state(activity).label() + "，不再接收网上意见。写下的内容还在，可以保存后按页面上的地址联系承办机关")));
        }
        List<Issue> issues = new ArrayList<>(Opinions.issues(activity, words));
        issues.addAll(forms.issues(shown, sum));
        Refused.ifAny(issues);
        return opinions.keep(OpinionAct.RECEIVED, Actor.PROGRAM, activity, OpinionWay.WEB, words, opinions.today(), shown.nonce());
    }
}
