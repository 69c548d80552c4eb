package mingbai.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.ledger.Touched;
import mingbai.review.events.ReviewAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import mingbai.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a step of a sign-off: approves, returns or refuses. At the secrecy step the decision with its basis comes along and becomes a record
 * of its own (Art. 17). Whoever calls has established that the signer holds the step's role for the step's agency; this class holds the
 * rules about persons.
 */
@Service
public class GiveOpinion {

    private final MatterTable matters;
    private final OpinionTable opinions;
    private final Subjects subjects;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    GiveOpinion(MatterTable matters, OpinionTable opinions, Subjects subjects, Ledger ledger, Ids ids, Clock clock) {
        this.matters = matters;
        this.opinions = opinions;
        this.subjects = subjects;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param step    the number of the step the person saw; another one now means somebody was faster
     * @param secrecy demanded at the secrecy step when approving, forbidden elsewhere
     * @param entry   how it was given
     */
    public record Opinion(long matter, int step, Decision decision, String text, @Nullable SecrecyDecision secrecy, Entry entry) {

        public static Opinion onScreen(long matter, int step, Decision decision, String text, @Nullable SecrecyDecision secrecy) {
            return new Opinion(matter, step, decision, text, secrecy, Entry.screen());
        }
    }

    /**
     * How an opinion reached the program.
     *
     * @param signer the person who gave it when that is not the one who enters it
     * @param scan   content hash of the scanned signature, needed on paper
     */
    public record Entry(Medium medium, @Nullable Actor signer, @Nullable String scan) {

        public static Entry screen() {
            return new Entry(Medium.SCREEN, null, null);
        }
    }

    /** @return where the matter stands afterwards */
    @Transactional
    public MatterState run(Actor actor, Opinion given) {
        Matter matter = matters.get(given.matter());
        Actor signer = given.entry().signer() == null ? actor : given.entry().signer();
        check(matter, given, signer);
        Subject.State now = subjects.stillThere(matter);
        Refused.ifAny(matter.objections(Matter.persons(signer.accountId(), signer.inSteadOf()), now.drafters()));
        long at = clock.millis();
        List<Touched> touched = new ArrayList<>();
        touched.add(writeOpinion(matter, given, signer, actor, at));
        if (given.secrecy() != null) {
            touched.add(writeSecrecy(matter, given.secrecy(), signer, at));
        }
        return move(matter, given, actor, at, touched);
    }

    private static void check(Matter matter, Opinion given, Actor signer) {
        if (matter.state() != MatterState.OPEN || matter.stepNumber() != given.step()) {
            throw new mingbai.web.Overtaken("这项审核");
        }
        List<Issue> issues = new ArrayList<>();
        boolean secrecyStep = matter.current().step().role() == Role.SECRECY_REVIEW;
        if (given.decision() != Decision.APPROVE && given.text().isBlank()) {
            issues.add(Issue.of("opinion", "退回或者不同意时，请写明理由和修改要求"));
        }
        if (given.decision() == Decision.APPROVE && matter.evidenceMissing()) {
            issues.add(Issue.of("evidence", "本环节要求先上传“" + matter.current().step().evidence() + "”"));
        }
        if (given.decision() == Decision.APPROVE && secrecyStep != (given.secrecy() != null)) {
            issues.add(Issue.of("result", secrecyStep ? "请作出保密审查结论" : "本环节不作保密审查结论"));
        }
        if (given.secrecy() != null) {
            issues.addAll(given.secrecy().issues());
        }
        if (given.entry().medium() == Medium.PAPER && given.entry().scan() == null) {
            issues.add(Issue.of("scan", "录入纸质签批时，请上传签批件的扫描件"));
        }
        if (given.entry().medium() == Medium.ORAL && secrecyStep) {
            issues.add(Issue.of("medium", "保密审查意见不能口头作出，请在线办理或者录入纸质签批"));
        }
        if (given.text().length() > 4000) {
            issues.add(Issue.of("opinion", "意见请控制在4000字以内"));
        }
        Refused.ifAny(issues);
    }

    private Touched writeOpinion(Matter matter, Opinion given, Actor signer, Actor enteredBy, long at) {
        Long confirmedAt = given.entry().medium() == Medium.ORAL ? null : (Long) at;
        OpinionTable.Row row = new OpinionTable.Row(ids.next(), matter.id(), matter.stepNumber(), given.decision(), given.text().strip(),
                signer.accountId(), signer.name(), signer.inSteadOf(), given.entry().medium(), given.entry().scan(), enteredBy, confirmedAt, at);
        opinions.insert(row);
        return row.touched();
    }

    private Touched writeSecrecy(Matter matter, SecrecyDecision decision, Actor signer, long at) {
        long id = ids.next();
        opinions.insertSecrecy(id, matter.id(), decision, signer, at);
        return new Touched(OpinionTable.SECRECY_KIND, Long.toString(id), 1, OpinionTable.secrecyState(matter.id(), decision.result().name(),
                decision.basis(), decision.note(), decision.declassification(), decision.referredTo(), signer.accountId(), at));
    }

    private MatterState move(Matter matter, Opinion given, Actor actor, long at, List<Touched> touched) {
        MatterState next = switch (given.decision()) {
            case RETURN -> MatterState.RETURNED;
            case REFUSE -> MatterState.REFUSED;
            case APPROVE -> given.secrecy() == null ? (matter.atLastStep() ? MatterState.PASSED : MatterState.OPEN) : afterSecrecy(matter, given.secrecy());
        };
        if (next == MatterState.PASSED) {
            refuseWhileOral(matter);
        }
        boolean referred = given.secrecy() != null && given.secrecy().result() == SecrecyResult.UNDETERMINED;
        int step = next == MatterState.OPEN && !referred ? matter.stepNumber() + 1 : matter.stepNumber();
        matters.moveTo(matter, next, step, at);
        if (referred) {
            matters.referStep(matter.id(), step, java.util.Objects.requireNonNull(given.secrecy().referredTo()));
        } else {
            matters.endStep(matter.id(), matter.stepNumber(), at);
            if (next == MatterState.OPEN) {
                matters.beginStep(matter.id(), step, at);
            }
        }
        touched.add(Matter.touched(matter.id(), matter.version() + 1, matter.subjectKind(), matter.subject(), matter.digest(), matter.agency(), next, step));
        record(matter, given, actor, touched);
        tell(matter, given, next, actor);
        return next;
    }

    private static MatterState afterSecrecy(Matter matter, SecrecyDecision decision) {
        return switch (decision.result()) {
            case MAY_BE_PUBLIC -> MatterState.PASSED;
            case AFTER_REDACTION -> MatterState.RETURNED;
            // What was never meant for the public is registered with this result; what was, cannot go on as it is.
            case NOT_PUBLIC -> matter.disclosureClass().equals("proactive") ? MatterState.REFUSED : MatterState.PASSED;
            case UNDETERMINED -> MatterState.OPEN;
            case QUARANTINE -> MatterState.QUARANTINED;
        };
    }

    private static void refuseWhileOral(Matter matter) {
        if (matter.oralUnconfirmed()) {
            throw new Refused("", "前面环节有口头同意尚未由本人确认，确认后才能审核通过");
        }
    }

    private void record(Matter matter, Opinion given, Actor actor, List<Touched> touched) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("step", given.step());
        details.put("decision", given.decision().name());
        if (given.secrecy() != null) {
            details.put("secrecy", given.secrecy().result().name());
        }
        ReviewAct kind = given.secrecy() == null ? ReviewAct.OPINION_GIVEN : ReviewAct.SECRECY_DECIDED;
        ledger.record(new Act(kind, actor, matter.agency(), details, touched));
    }

    private void tell(Matter matter, Opinion given, MatterState next, Actor actor) {
        Subject subject = subjects.of(matter.subjectKind());
        String opinion = given.secrecy() != null && !given.secrecy().note().isBlank() ? given.secrecy().note() : given.text();
        switch (next) {
            case PASSED -> subject.passed(new Clearance(matter.id(), matter.subjectKind(), matter.subject(), matter.digest(),
                    given.secrecy() != null && given.secrecy().result() == SecrecyResult.MAY_BE_PUBLIC), actor);
            case RETURNED -> subject.returned(matter.subject(), actor, opinion);
            case REFUSED -> subject.refused(matter.subject(), actor, opinion);
            case QUARANTINED -> subject.quarantined(matter.subject(), actor);
            case OPEN, TAKEN_BACK -> { }
        }
    }

}
