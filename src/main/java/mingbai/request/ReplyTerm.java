package mingbai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.calendar.Term;
import mingbai.calendar.Term.Fact;
import mingbai.calendar.WorkCalendar;
import mingbai.law.Instrument;
import mingbai.law.LegalTerm;
import mingbai.law.Parameter;
import mingbai.request.Clocks.Step;
import org.jspecify.annotations.Nullable;

/**
 * How long the reply to a received request may take. The facts are walked day by day, and each is judged by the clock as it stood on its day: what is
 * told after the due day has no effect and is a flaw, and so is a second notice of correction (一次性). What is doubtful in law is a {@link Parameter}.
 */
final class ReplyTerm {

    private final CaseFacts facts;
    private final WorkCalendar calendar;
    private final LocalDate received;
    private final LocalDate asOf;
    private final Reading reading;
    private final List<Fact> term = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> flaws = new ArrayList<>();
    /** The day was set by a reconsideration body or a court and nothing here moves it. */
    private boolean fixed;
    private boolean correctionAsked;
    /** Waiting for a correction whose arrival starts the reply afresh. */
    private boolean correcting;
    /** Waiting for a payment whose arrival does. */
    private boolean charged;
    /** Working days the running clock was extended by. */
    private int extended;
    private CaseFact.@Nullable Delayed delayed;

    private ReplyTerm(CaseFacts facts, WorkCalendar calendar, LocalDate received, LocalDate asOf, Reading reading) {
        this.facts = facts;
        this.calendar = calendar;
        this.received = received;
        this.asOf = asOf;
        this.reading = reading;
    }

    static ReplyTerm of(CaseFacts facts, WorkCalendar calendar, LocalDate received, LocalDate asOf, Reading reading) {
        ReplyTerm term = new ReplyTerm(facts, calendar, received, asOf, reading);
        term.start();
        facts.list().forEach(term::take);
        term.lapses();
        return term;
    }

    List<Step> steps() {
        return steps;
    }

    List<Step> flaws() {
        return flaws;
    }

    /** Whether the running clock may still be extended. */
    boolean mayBeExtended() {
        return !fixed && extended == 0 && delayed == null;
    }

    boolean isOrdered() {
        return facts.last(CaseFact.Ordered.class).isPresent();
    }

    /** What an extension rests on. */
    String extensionProvision() {
        return law(LegalTerm.REPLY_EXTENSION).provision();
    }

    /** What the day of the reply rests on. */
    String provision() {
        return isOrdered() ? "复议决定书或者裁判文书确定的期限" : law(LegalTerm.REPLY).provision();
    }

    /** Art. 35: the day that was told stands; opinions asked after the ordinary term do not move it. */
    Term.Standing standing() {
        CaseFact.Delayed delay = delayed;
        LocalDate ordinary = Term.of(term).due(calendar, asOf).day();
        if (delay == null || !delay.until().isAfter(ordinary)) {
            return Term.of(term).on(calendar, asOf);
        }
        List<Fact> whole = new ArrayList<>(term.stream().filter(fact -> !(fact instanceof Fact.Paused pause) || pause.from().isBefore(ordinary)).toList());
        whole.add(new Fact.Extended(delay.day(), workingDays(ordinary, delay.until())));
        return Term.of(whole).on(calendar, asOf);
    }

    private void start() {
        Optional<CaseFact.Ordered> ordered = facts.last(CaseFact.Ordered.class);
        if (ordered.isPresent()) {
            CaseFact.Ordered order = ordered.get();
            fixed = reading.is(Parameter.ORDERED_TERM, "fixed", order.day());
            step(order.day(), "收到复议决定或者裁判，须在" + order.until() + "前重新答复", provision());
            term.add(new Fact.Started(order.day(), workingDays(order.day(), order.until())));
            return;
        }
        facts.first(CaseFact.Submitted.class).map(CaseFact::day).filter(day -> day.isBefore(received))
                .ifPresent(day -> step(day, "提出申请，以" + received + "为收到之日", article("第三十一条", "第二十四条第二款")));
        LegalTerm law = law(LegalTerm.REPLY);
        step(received, "收到申请，自次日起" + law.days() + law.unit().label() + "内答复", law.provision());
        term.add(new Fact.Started(received, law.days()));
    }

    private void take(CaseFact fact) {
        switch (fact) {
            case CaseFact.CorrectionAsked asked -> correctionAsked(asked);
            case CaseFact.Corrected corrected -> corrected(corrected);
            case CaseFact.OpinionAsked asked -> opinionAsked(asked);
            case CaseFact.FeeNoticed noticed -> feeNoticed(noticed);
            case CaseFact.FeePaid paid -> feePaid(paid);
            case CaseFact.ReasonsAsked asked -> step(asked.day(), "要求申请人到" + asked.until() + "前说明理由，不停止计算答复期限", "第三十五条");
            case CaseFact.ReasonsGiven given -> step(given.day(), "申请人说明理由", "第三十五条");
            case CaseFact.Extended extension -> extended(extension);
            case CaseFact.Delayed delay -> delayed(delay);
            case CaseFact.Submitted _, CaseFact.Received _, CaseFact.Ordered _, CaseFact.OpinionReceived _, CaseFact.OpinionGiven _, CaseFact.FeeReceived _,
                    CaseFact.Answered _ -> { }
        }
    }

    private void correctionAsked(CaseFact.CorrectionAsked asked) {
        String provision = article("第三十条", "第二十一条第（四）项");
        if (correctionAsked) {
            flaw(asked.day(), "再次告知补正；补正应当一次性告知，不影响答复期限", provision);
            return;
        }
        correctionAsked = true;
        if (isFixed(asked.day(), "告知补正") || isLate(asked.day(), "告知补正", provision) || isLateNotice(asked.day(), provision)) {
            return;
        }
        correcting = true;
        term.add(new Fact.Paused(asked.day(), facts.firstFrom(CaseFact.Corrected.class, asked.day()).map(CaseFact::day).orElse(null)));
        step(asked.day(), "告知补正，补正期限到" + asked.until() + "；等待补正期间不计算答复期限", provision);
    }

    /** Art. 30: within seven working days of receipt. Whether a later notice still has its effect is doubtful. */
    private boolean isLateNotice(LocalDate asked, String provision) {
        LegalTerm law = LegalTerm.on(LegalTerm.CORRECTION_NOTICE, received).orElse(null);
        if (isOrdered() || law == null || !asked.isAfter(calendar.dueInDays(received, law.days()).day())) {
            return false;
        }
        flaw(asked, "收到申请后" + law.days() + law.unit().label() + "（到" + calendar.dueInDays(received, law.days()).day() + "）届满才告知补正", provision);
        return !reading.is(Parameter.LATE_CORRECTION, "restart", asked);
    }

    /** Of an imported request only the day of the correction is known, not that of the notice. */
    private void corrected(CaseFact.Corrected corrected) {
        boolean noticeNotOnRecord = facts.first(CaseFact.CorrectionAsked.class).isEmpty();
        if (!correcting && !(noticeNotOnRecord && facts.first(CaseFact.Corrected.class).filter(corrected::equals).isPresent())) {
            return;
        }
        correcting = false;
        if (reading.is(Parameter.CORRECTION_CLOCK, "restart", received)) {
            restart(corrected.day(), "收到补正的申请，答复期限重新起算", article("第三十条", "第二十一条第（四）项"));
        } else {
            step(corrected.day(), "收到补正的申请，答复期限继续计算", article("第三十条", "第二十一条第（四）项"));
        }
    }

    private void opinionAsked(CaseFact.OpinionAsked asked) {
        Consultation consultation = Consultation.of(asked, facts, received, calendar);
        String provision = article("第三十三条第三款", "第二十四条第三款");
        if (fixed || !consultation.takesOut()) {
            step(asked.day(), consultation.letter() + (fixed ? "，不影响重新答复的期限" : "，所需时间计入答复期限"), provision);
        } else if (delayed != null && asked.day().isAfter(ordinaryDue(asked.day()))) {
            step(asked.day(), consultation.letter() + "，不影响已经告知的延迟答复日期", "第三十五条");
        } else if (!isLate(asked.day(), consultation.letter(), provision)) {
            term.add(new Fact.Paused(asked.day(), consultation.end(asOf)));
            step(asked.day(), consultation.sentence(asOf), provision);
        }
    }

    private void feeNoticed(CaseFact.FeeNoticed noticed) {
        Optional<Charge> charge = Charge.of(noticed, facts, calendar);
        if (charge.isEmpty()) {
            flaw(noticed.day(), "发出收费通知时没有收取信息处理费的依据，不影响答复期限", article("第四十二条", "第二十七条"));
        } else if (!isFixed(noticed.day(), "收费通知") && !isLate(noticed.day(), "发出收费通知", charge.get().law().provision())) {
            charged = true;
            term.add(new Fact.Paused(noticed.day(), charge.get().paid()));
            step(noticed.day(), "发出收费通知；等待缴费期间不计算答复期限", charge.get().law().provision());
        }
    }

    private void feePaid(CaseFact.FeePaid paid) {
        if (!charged) {
            return;
        }
        charged = false;
        String provision = Parameter.on(Parameter.FEE_CLOCK, paid.day()).map(Parameter::provision).orElse("");
        if (reading.is(Parameter.FEE_CLOCK, "restart", paid.day())) {
            restart(paid.day(), "缴费完成，答复期限自次日起重新计算", provision);
        } else {
            step(paid.day(), "缴费完成，答复期限继续计算", provision);
        }
    }

    /** The old clock is thrown away with what it was lengthened by. */
    private void restart(LocalDate day, String text, String provision) {
        step(day, extended > 0 || delayed != null ? text + "，此前的延长不再计入" : text, provision);
        extended = 0;
        delayed = null;
        if (!day.isBefore(received)) {
            term.add(new Fact.Restarted(day));
        }
    }

    private void extended(CaseFact.Extended extension) {
        LegalTerm law = law(LegalTerm.REPLY_EXTENSION);
        LocalDate due = ordinaryDue(extension.day());
        if (isFixed(extension.day(), "延长")) {
            return;
        }
        if (extension.day().isAfter(due)) {
            flaw(extension.day(), "延长答复期限在答复期限（" + due + "）届满后才告知，不发生延长的效果", law.provision());
            return;
        }
        int days = Math.max(0, Math.min(extension.workingDays(), law.days() - extended));
        if (extension.workingDays() > days) {
            flaw(extension.day(), "延长超过" + law.days() + law.unit().label() + "的部分不发生效果", law.provision());
        }
        if (days > 0) {
            term.add(new Fact.Extended(extension.day(), days));
            extended += days;
            step(extension.day(), "经公开工作机构负责人同意并告知申请人，延长" + days + "个工作日", law.provision());
        }
    }

    private void delayed(CaseFact.Delayed delay) {
        if (isFixed(delay.day(), "延迟答复") || isLate(delay.day(), "告知延迟答复", "第三十五条")) {
            return;
        }
        if (Instrument.on(Instrument.REGULATION, received).filter(law -> law.to() == null).isEmpty()) {
            flaw(delay.day(), "收到申请时的条例没有延迟答复的规定，不影响答复期限", article("", ""));
            return;
        }
        delayed = delay;
        step(delay.day(), "申请理由合理但无法按期答复，告知延迟到" + delay.until() + "前答复", "第三十五条");
    }

    /** What ran out while the applicant was waited for: the request may be closed as given up. */
    private void lapses() {
        facts.first(CaseFact.CorrectionAsked.class).filter(asked -> correcting && asOf.isAfter(asked.until()) && law(LegalTerm.REPLY).to() == null)
                .ifPresent(asked -> step(asked.until(), "补正期限届满没有补正；无正当理由的，视为放弃申请，不再处理", "第三十条"));
        facts.last(CaseFact.FeeNoticed.class).filter(noticed -> charged).flatMap(noticed -> Charge.of(noticed, facts, calendar))
                .filter(charge -> charge.lapsed(asOf))
                .ifPresent(charge -> step(charge.due().day(), "缴费期限届满没有缴费，视为放弃申请，不再处理", charge.law().provision()));
    }

    private boolean isFixed(LocalDate day, String what) {
        if (fixed) {
            flaw(day, what + "不影响重新答复的期限：期限由复议决定或者裁判确定", provision());
        }
        return fixed;
    }

    private boolean isLate(LocalDate day, String what, String provision) {
        LocalDate due = due(day);
        if (day.isAfter(due)) {
            flaw(day, what + "时答复期限（" + due + "）已经届满，不影响答复期限", provision);
            return true;
        }
        return false;
    }

    /** As the clock stood on a day. */
    private LocalDate due(LocalDate day) {
        LocalDate ordinary = ordinaryDue(day);
        return delayed != null && delayed.until().isAfter(ordinary) ? delayed.until() : ordinary;
    }

    private LocalDate ordinaryDue(LocalDate day) {
        return Term.of(term).due(calendar, day).day();
    }

    /** So many that the term ends on the day; on a day off it ends on the next working day (民法典 Art. 203). */
    private int workingDays(LocalDate from, LocalDate until) {
        return Math.max(0, calendar.workingDaysBetween(from, until) + (calendar.isWorkingDay(until) ? 0 : 1));
    }

    private String article(String now, String then) {
        return article(received, now, then);
    }

    /** The provision for a request received that day: {@code 第三十条}; of the 2008 rule with its number. */
    static String article(LocalDate received, String now, String then) {
        return Instrument.on(Instrument.REGULATION, received).filter(law -> law.to() != null).map(law -> law.number() + then).orElse(now);
    }

    private void step(LocalDate day, String text, String provision) {
        steps.add(new Step(day, text, provision));
    }

    private void flaw(LocalDate day, String text, String provision) {
        flaws.add(new Step(day, text, provision));
    }

    /** @throws IllegalStateException before the first Regulation: there was no such term, and no such request */
    private LegalTerm law(String term) {
        return LegalTerm.on(term, received).orElseThrow(() -> new IllegalStateException("no law gives a term of " + term + " on " + received));
    }
}
