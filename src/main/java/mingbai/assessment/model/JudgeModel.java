package mingbai.assessment.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mingbai.assessment.JudgedUnit;
import mingbai.assessment.form.TypedForm;
import mingbai.assessment.model.ModelUnit.Opinion;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ledger;
import mingbai.notice.MessageKind;
import mingbai.notice.Recipient;
import mingbai.notice.SendMessage;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Overtaken;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two people judge an application, a third decides; none of them is of the unit or below it. Later the office looks again each year, or withdraws with a reason. */
@Component
public class JudgeModel {

    private static final int WORDS = 2_000;

    private final ModelTable models;
    private final JudgedUnit judged;
    private final SendMessage messages;
    private final Ledger ledger;
    private final Clock clock;

    JudgeModel(ModelTable models, JudgedUnit judged, SendMessage messages, Ledger ledger, Clock clock) {
        this.models = models;
        this.judged = judged;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void judge(Actor actor, long id, long version, boolean fit, String opinion) {
        ModelUnit seen = seen(id, version);
        stranger(actor, seen);
        if (seen.state() != ModelUnit.State.APPLIED || seen.isJudged()) {
            throw new Overtaken("这份申报");
        }
        if (hasJudged(actor, seen)) {
            throw new Refused(List.of(Issue.whole("您已经评审过，另一位评审人应是别人")));
        }
        Refused.ifAny(TypedForm.words("opinion", opinion, WORDS, "请写明评审意见"));
        added(ModelAct.JUDGED, actor, seen, new Opinion(Opinion.What.JUDGING, fit, opinion.strip(), actor.accountId(), actor.name(), LocalDate.now(clock)));
    }

    @Transactional
    public void decide(Actor actor, long id, long version, boolean recognised, String reason) {
        ModelUnit seen = seen(id, version);
        stranger(actor, seen);
        if (seen.state() != ModelUnit.State.APPLIED) {
            throw new Overtaken("这份申报");
        }
        if (!seen.isJudged()) {
            throw new Refused(List.of(Issue.whole("两位评审人都评审以后才能决定")));
        }
        if (hasJudged(actor, seen)) {
            throw new Refused(List.of(Issue.whole("您是评审人，应由别人决定")));
        }
        Refused.ifAny(TypedForm.words("reason", reason, WORDS, "请写明决定的理由"));
        LocalDate today = LocalDate.now(clock);
        int years = models.call(seen.call()).orElseThrow(NotFound::new).years();
        ModelUnit next = seen.decided(recognised, reason.strip(), today, today.plusYears(years).minusDays(1));
        kept(ModelAct.DECIDED, actor, next, recognised ? "已认定为示范点，有效期至" + next.validTo() : "未认定为示范点");
    }

    /** The yearly look. What is found wanting stays a model unit until it is withdrawn. */
    @Transactional
    public void look(Actor actor, long id, long version, boolean fit, String opinion) {
        ModelUnit seen = seen(id, version);
        stranger(actor, seen);
        if (!seen.holdsOn(LocalDate.now(clock))) {
            throw new Overtaken("这个示范点");
        }
        Refused.ifAny(TypedForm.words("opinion", opinion, WORDS, "请写明复查的情况"));
        added(ModelAct.LOOKED_AT, actor, seen, new Opinion(Opinion.What.LOOK, fit, opinion.strip(), actor.accountId(), actor.name(), LocalDate.now(clock)));
    }

    @Transactional
    public void withdraw(Actor actor, long id, long version, String reason) {
        ModelUnit seen = seen(id, version);
        stranger(actor, seen);
        if (seen.state() != ModelUnit.State.RECOGNISED) {
            throw new Overtaken("这个示范点");
        }
        Refused.ifAny(TypedForm.words("why", reason, WORDS, "请写明撤销的理由，会公开"));
        kept(ModelAct.WITHDRAWN, actor, seen.withdrawn(reason.strip(), LocalDate.now(clock)), "示范点已撤销");
    }

    private static boolean hasJudged(Actor actor, ModelUnit seen) {
        return seen.judges().stream().anyMatch(one -> JudgedUnit.persons(actor).contains(one.account()));
    }

    private void stranger(Actor actor, ModelUnit seen) {
        if (judged.isOf(actor, seen.unit())) {
            throw new Refused(List.of(Issue.whole("您是申报单位的人，应由其他机关的人评审")));
        }
    }

    private ModelUnit seen(long id, long version) {
        ModelUnit model = models.find(id).orElseThrow(NotFound::new);
        if (model.version() != version) {
            throw new Overtaken("这份申报");
        }
        return model;
    }

    private void added(ModelAct kind, Actor actor, ModelUnit seen, Opinion opinion) {
        ModelUnit next = seen.with(opinion, opinion.what() == Opinion.What.LOOK ? opinion.on() : seen.lookedOn());
        models.update(next);
        models.insert(next.id(), next.opinions().size(), opinion);
        ledger.record(Act.of(kind, actor, next.agency(), Map.of(), next.touched()));
    }

    private void kept(ModelAct kind, Actor actor, ModelUnit next, String told) {
        models.update(next);
        ledger.record(Act.of(kind, actor, next.agency(), Map.of(), next.touched()));
        messages.send(actor, Recipient.holders(next.unit(), Role.OFFICE, Role.LEADER, Role.DRAFTER), MessageKind.INFORMATION, next.unit(), next.title() + "：" + told,
                next.state() == ModelUnit.State.WITHDRAWN ? next.endedWhy() : next.reason(), "/desk/models/own/" + next.id());
    }
}
