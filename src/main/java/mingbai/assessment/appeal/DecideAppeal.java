package mingbai.assessment.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.ComputeSheets;
import mingbai.assessment.JudgedUnit;
import mingbai.assessment.appeal.Appeal.Decision;
import mingbai.assessment.appeal.Appeal.Hearing;
import mingbai.assessment.appeal.Appeal.Outcome;
import mingbai.assessment.form.TypedForm;
import mingbai.assessment.set.Points;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The office hears the unit where that helps and decides; who scored the indicator, or is of the unit, does not. The sheet is computed again at once. */
@Component
public class DecideAppeal {

    private static final int WORDS = 4_000;

    private final AppealTable appeals;
    private final AssessmentReading assessments;
    private final ComputeSheets compute;
    private final AppealClock clocks;
    private final JudgedUnit judged;
    private final SendMessage messages;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    DecideAppeal(AppealTable appeals, AssessmentReading assessments, ComputeSheets compute, AppealClock clocks, JudgedUnit judged, SendMessage messages, Ledger ledger,
            TransactionTemplate transaction) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.compute = compute;
        this.clocks = clocks;
        this.judged = judged;
        this.messages = messages;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /**
     * Not to be called inside a transaction.
     *
     * @param points what the indicator is worth, in hundredths from 0; not asked of a rejected one
     */
    public void decide(Actor actor, long id, long version, Outcome outcome, @Nullable Long points, String reason) {
        Appeal decided = transaction.execute(status -> decided(actor, id, version, outcome, points, reason));
        if (outcome != Outcome.REJECTED) {
            compute.compute(actor, decided.round(), decided.unit());
        }
    }

    private Appeal decided(Actor actor, long id, long version, Outcome outcome, @Nullable Long points, String reason) {
        Appeal seen = seen(id, version);
        List<Issue> issues = new ArrayList<>(TypedForm.words("reason", reason, WORDS, "请写明查明的情况和决定的理由"));
        mayAct(actor, seen).ifPresent(issue -> issues.add(Issue.whole(issue)));
        if (outcome != Outcome.REJECTED && (points == null || points < 0 || points > seen.most() || points == seen.was() && !seen.isWorthNothing())) {
            issues.add(Issue.of("points", "请填写调整后的得分，在0至" + Points.shown(seen.most()) + "之间，与原来的" + Points.shown(seen.was()) + "分不同"));
        }
        Refused.ifAny(issues);
        long becomes = outcome == Outcome.REJECTED || points == null ? seen.was() : points;
        Appeal next = seen.decided(new Decision(outcome, becomes, reason.strip(), actor.accountId(), actor.name(), clocks.today()));
        appeals.update(next);
        ledger.record(Act.of(AppealAct.DECIDED, actor, seen.office(), Map.of(), next.touched()));
        messages.send(actor, Recipient.holders(seen.unit(), Role.OFFICE, Role.LEADER, Role.DRAFTER), MessageKind.INFORMATION, seen.unit(),
                "申诉" + seen.number() + "：" + outcome.label(), "“" + seen.name() + "”" + (outcome == Outcome.REJECTED ? "维持" + Points.of(becomes)
                        : "由" + Points.of(seen.was()) + "调整为" + Points.of(becomes)) + "。" + reason.strip(), "/desk/appeals/own/" + id);
        return next;
    }

    /** Why this person may not decide; nothing when they may. */
    java.util.Optional<String> mayAct(Actor actor, Appeal appeal) {
        Set<Long> persons = JudgedUnit.persons(actor);
        if (judged.isOf(actor, appeal.unit()) || persons.contains(appeal.filedBy())) {
            return java.util.Optional.of("您是申诉单位的人，不能复核");
        }
        return assessments.handScores(appeal.sheet(), appeal.indicator()).stream()
                .anyMatch(score -> persons.contains(score.account()))
                        ? java.util.Optional.of("您给这一项评过分，应由别人复核") : java.util.Optional.empty();
    }

    /** A hearing is put on record after it was held. */
    public void hear(Actor actor, long id, long version, LocalDate on, Hearing.Form form, String attended, String minutes) {
        transaction.executeWithoutResult(status -> {
            Appeal seen = seen(id, version);
            List<Issue> issues = new ArrayList<>(TypedForm.words("attended", attended, 500, "请写明哪些人参加（写职务）"));
            issues.addAll(TypedForm.words("minutes", minutes, WORDS, "请写明各方说了什么"));
            if (on.isBefore(seen.filedOn()) || on.isAfter(clocks.today())) {
                issues.add(Issue.of("on", "日期应在提出申诉（" + seen.filedOn() + "）至今天之间"));
            }
            mayAct(actor, seen).ifPresent(issue -> issues.add(Issue.whole(issue)));
            Refused.ifAny(issues);
            Hearing hearing = new Hearing(on, form, attended.strip(), minutes.strip(), actor.accountId(), actor.name());
            Appeal next = seen.heard(hearing);
            appeals.update(next);
            appeals.insert(id, next.hearings().size(), hearing);
            ledger.record(Act.of(AppealAct.HEARD, actor, seen.office(), Map.of(), next.touched()));
        });
    }

    private Appeal seen(long id, long version) {
        Appeal appeal = appeals.find(id).orElseThrow(NotFound::new);
        if (appeal.version() != version || appeal.state() != Appeal.State.FILED) {
            throw new Overtaken("这件申诉");
        }
        return appeal;
    }
}
