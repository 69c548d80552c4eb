package mingbai.inspection.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.inspection.events.CampaignAct;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets measures against causes and follows them: done by the unit, checked by somebody other than who did it. */
@Component
public class SetImprovement {

    private final CampaignBook book;
    private final ImprovementTable improvements;
    private final Causes causes;
    private final CampaignReading campaigns;
    private final SendMessage send;

    SetImprovement(CampaignBook book, ImprovementTable improvements, Causes causes, CampaignReading campaigns, SendMessage send) {
        this.book = book;
        this.improvements = improvements;
        this.causes = causes;
        this.campaigns = campaigns;
        this.send = send;
    }

    /** @param due null when it could not be read */
    @Transactional
    public long set(Actor actor, long id, String agency, String cause, String words, String person, @Nullable LocalDate due) {
        Campaign campaign = book.table.get(id);
        if (campaign.state() != CampaignState.ANALYSING && campaign.state() != CampaignState.MENDING) {
            throw new Refused("", "分析和整改期间才能制定措施");
        }
        List<Issue> issues = new ArrayList<>();
        if (!campaign.scope().contains(agency) && !campaign.agency().equals(agency)) {
            issues.add(Issue.of("agency", "请选择责任单位"));
        }
        if (!causes.knows(cause)) {
            issues.add(Issue.of("cause", "请选择针对的原因"));
        }
        CampaignWords.needed(words, "words", "措施", issues);
        if (person.isBlank() || person.strip().length() > 50) {
            issues.add(Issue.of("person", "请填写责任人，最多50个字"));
        }
        LocalDate today = book.today();
        if (due == null || due.isBefore(today) || due.isAfter(today.plusYears(2))) {
            issues.add(Issue.of("due", "完成期限应是今天以后两年内的一天"));
        }
        Refused.ifAny(issues);
        Improvement made = new Improvement(book.ids.next(), id, agency, cause, words.strip(), person.strip(), today, java.util.Objects.requireNonNull(due), Improvement.State.SET,
                null, null, "", null, null, 1);
        improvements.insert(made);
        record(actor, made);
        send.send(actor, Recipient.holders(agency, Role.OFFICE, Role.DRAFTER), MessageKind.INFORMATION, agency, "改进措施：" + CampaignWords.cut(made.words(), 60),
                "“" + campaign.title() + "”确定由贵单位落实，" + due + "前完成。", campaigns.placeOf(id, agency));
        return made.id();
    }

    /** By the unit itself: only what is its own. */
    @Transactional
    public void doneBy(Actor actor, CheckSheet sheet, long id, long version, String what) {
        improvements.find(id).filter(made -> made.agency().equals(sheet.unit())).orElseThrow(NotFound::new);
        done(actor, sheet.campaign(), id, version, what);
    }

    @Transactional
    public void done(Actor actor, long campaign, long id, long version, String what) {
        Improvement made = current(campaign, id, version, Improvement.State.SET);
        needed(what, "做了什么、凭据在哪里");
        write(actor, made.done(book.today(), actor.accountId(), what.strip()));
    }

    /** @param stands whether it was carried out; else it goes back */
    @Transactional
    public void check(Actor actor, long campaign, long id, long version, boolean stands, String seen) {
        Improvement made = current(campaign, id, version, Improvement.State.DONE);
        needed(seen, "怎样核查、看到什么");
        Long by = made.doneBy();
        if (by != null && (by == actor.accountId() || by.equals(actor.inSteadOf()))) {
            throw new Refused("", "落实的人不能核查自己的措施，请由其他人核查");
        }
        write(actor, stands ? made.checked(book.today(), actor.accountId(), seen.strip()) : made.givenBack("退回：" + seen.strip()));
    }

    private static void needed(String text, String what) {
        List<Issue> issues = new ArrayList<>();
        CampaignWords.needed(text, "note", what, issues);
        Refused.ifAny(issues);
    }

    private Improvement current(long campaign, long id, long version, Improvement.State wanted) {
        Improvement made = improvements.find(id).filter(found -> found.campaign() == campaign).orElseThrow(NotFound::new);
        if (made.version() != version || made.state() != wanted || book.table.get(campaign).state().isOver()) {
            throw new Overtaken("这条措施");
        }
        return made;
    }

    private void write(Actor actor, Improvement made) {
        improvements.update(made);
        record(actor, made);
    }

    private void record(Actor actor, Improvement made) {
        book.ledger.record(Act.of(CampaignAct.IMPROVEMENT_SET, actor, made.agency(), Map.of("state", made.state().name()), made.touched()));
    }
}
