package mingbai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.calendar.Term;
import mingbai.calendar.WorkCalendar;
import mingbai.law.LegalTerm;
import mingbai.request.Clocks.Kind;
import mingbai.request.Clocks.Step;
import mingbai.request.Clocks.SubClock;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one request: a pure function of its facts, the law in force on the day of receipt and the working calendar. In whatever order the
 * facts were recorded the same day comes out; a fact taken back leaves no trace in it.
 *
 * <p>Where the law does not spell out the arithmetic, ours: while a correction or a payment is waited for the clock rests, and starts afresh when it
 * came (Art. 30; 国办函〔2020〕109号); opinions take out the days from sending to the answer, at most to the end of the party's own term (Art. 33(3));
 * an extension told after the due day has no effect and is a flaw.
 */
public final class ReplyClock {

    private final CaseFacts facts;
    private final WorkCalendar calendar;
    private final LocalDate asOf;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> flaws = new ArrayList<>();
    private final List<SubClock> open = new ArrayList<>();

    private ReplyClock(CaseFacts facts, WorkCalendar calendar, LocalDate asOf) {
        this.facts = facts;
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /**
     * @param facts those that hold, in any order; of a reopened request those of all rounds
     * @param today the day asked about; what is still open is taken to last until then
     */
    public static Clocks of(List<CaseFact> facts, WorkCalendar calendar, LocalDate today) {
        return of(facts, calendar, today, false);
    }

    /** @param closed ended otherwise than by an answer: nothing runs any more */
    public static Clocks of(List<CaseFact> facts, WorkCalendar calendar, LocalDate today, boolean closed) {
        CaseFacts now = CaseFacts.lastRound(facts);
        LocalDate answered = now.first(CaseFact.Answered.class).map(CaseFact::day).orElse(null);
        return new ReplyClock(now, calendar, answered == null ? today : answered).clocks(answered, answered != null || closed);
    }

    private Clocks clocks(@Nullable LocalDate answered, boolean closed) {
        LocalDate received = facts.received().orElse(null);
        Term.Standing reply = received == null ? null : reply(received);
        if (!closed) {
            running(received, reply);
        }
        return new Clocks(received, reply, answered, closed ? List.of() : open,
                steps.stream().sorted(Comparator.comparing(Step::day)).toList(), flaws);
    }

    private Term.Standing reply(LocalDate received) {
        List<Term.Fact> term = new ArrayList<>();
        term.add(start(received));
        corrections(term);
        opinions(received, term);
        fees(term);
        return Term.of(extended(received, term)).on(calendar, asOf);
    }

    private Term.Fact.Started start(LocalDate received) {
        Optional<CaseFact.Ordered> ordered = facts.first(CaseFact.Ordered.class);
        if (ordered.isPresent()) {
            LocalDate from = ordered.get().day();
            steps.add(new Step(from, "收到复议决定或者裁判，须在" + ordered.get().until() + "前重新答复", "复议决定书或者裁判文书确定的期限"));
            return new Term.Fact.Started(from, calendar.workingDaysBetween(from, ordered.get().until()));
        }
        LegalTerm law = law(LegalTerm.REPLY, received);
        steps.add(new Step(received, "收到申请，自次日起" + law.days() + law.unit().label() + "内答复", law.provision()));
        return new Term.Fact.Started(received, law.days());
    }

    private void corrections(List<Term.Fact> term) {
        Optional<LocalDate> corrected = facts.last(CaseFact.Corrected.class).map(CaseFact::day);
        Optional<CaseFact.CorrectionAsked> asked = facts.last(CaseFact.CorrectionAsked.class);
        asked.ifPresent(fact -> steps.add(new Step(fact.day(), "告知补正，补正期限到" + fact.until() + "；等待补正期间不计算答复期限", "第三十条")));
        if (corrected.isPresent()) {
            term.add(new Term.Fact.Restarted(corrected.get()));
            steps.add(new Step(corrected.get(), "收到补正的申请，答复期限重新起算", "第三十条"));
        } else {
            asked.ifPresent(fact -> term.add(new Term.Fact.Paused(fact.day(), null)));
        }
    }

    private void opinions(LocalDate received, List<Term.Fact> term) {
        for (CaseFact.OpinionAsked asked : facts.all(CaseFact.OpinionAsked.class)) {
            Consultation consultation = Consultation.of(asked, facts, received, calendar);
            LocalDate end = consultation.end(asOf);
            term.add(new Term.Fact.Paused(asked.day(), end));
            steps.add(new Step(asked.day(), consultation.sentence(asOf), "第三十三条第三款"));
        }
    }

    private void fees(List<Term.Fact> term) {
        Optional<LocalDate> noticed = facts.last(CaseFact.FeeNoticed.class).map(CaseFact::day);
        Optional<LocalDate> paid = facts.last(CaseFact.FeePaid.class).map(CaseFact::day);
        noticed.ifPresent(day -> steps.add(new Step(day, "发出收费通知；等待缴费期间不计算答复期限", "国办函〔2020〕109号")));
        if (paid.isPresent()) {
            term.add(new Term.Fact.Restarted(paid.get()));
            steps.add(new Step(paid.get(), "缴费完成，答复期限自次日起重新计算", "国办函〔2020〕109号"));
        } else {
            noticed.ifPresent(day -> term.add(new Term.Fact.Paused(day, null)));
        }
    }

    /** What lengthens the term, if it was told while the term still ran. */
    private List<Term.Fact> extended(LocalDate received, List<Term.Fact> term) {
        int most = LegalTerm.on(LegalTerm.REPLY_EXTENSION, received).map(LegalTerm::days).orElse(0);
        int given = 0;
        List<Term.Fact> whole = new ArrayList<>(term);
        for (CaseFact.Extended extension : inOrder(CaseFact.Extended.class)) {
            int days = Math.min(extension.workingDays(), most - given);
            if (inTime(extension.day(), whole, "延长答复期限") && days > 0) {
                whole.add(new Term.Fact.Extended(extension.day(), days));
                steps.add(new Step(extension.day(), "经公开工作机构负责人同意并告知申请人，延长" + days + "个工作日", law(LegalTerm.REPLY_EXTENSION, received).provision()));
                given += days;
            }
        }
        for (CaseFact.Delayed delay : inOrder(CaseFact.Delayed.class)) {
            if (inTime(delay.day(), whole, "延迟答复")) {
                LocalDate due = Term.of(whole).on(calendar, asOf).due().day();
                int days = calendar.workingDaysBetween(due, delay.until());
                whole.add(new Term.Fact.Extended(delay.day(), Math.max(0, days)));
                steps.add(new Step(delay.day(), "申请理由合理但无法按期答复，告知延迟到" + delay.until() + "前答复", "第三十五条"));
            }
        }
        return whole;
    }

    private <F extends CaseFact> List<F> inOrder(Class<F> kind) {
        return facts.all(kind).stream().sorted(Comparator.comparing(CaseFact::day)).toList();
    }

    private boolean inTime(LocalDate told, List<Term.Fact> term, String what) {
        LocalDate due = Term.of(term).on(calendar, asOf).due().day();
        if (told.isAfter(due)) {
            flaws.add(new Step(told, what + "在答复期限（" + due + "）届满后才告知，不发生延长的效果", "第三十三条第二款"));
            return false;
        }
        return true;
    }

    private void running(@Nullable LocalDate received, Term.@Nullable Standing reply) {
        if (received == null || reply == null) {
            facts.first(CaseFact.Submitted.class).ifPresent(fact -> add(Kind.CONFIRM, fact.day(), calendar.dueInDays(fact.day(), 1), "第三十一条"));
            return;
        }
        waitingForApplicant(received);
        facts.all(CaseFact.OpinionAsked.class).stream().map(asked -> Consultation.of(asked, facts, received, calendar))
                .filter(consultation -> consultation.end(asOf) == null).map(Consultation::running).forEach(open::add);
        if (!reply.paused()) {
            whileCounting(received, reply);
        }
        open.add(new SubClock(Kind.REPLY, reply.explanation().start(), reply.due().day(), reply.due().provisional(), "第三十三条"));
    }

    private void waitingForApplicant(LocalDate received) {
        if (facts.first(CaseFact.Corrected.class).isEmpty()) {
            facts.last(CaseFact.CorrectionAsked.class).ifPresent(fact -> add(Kind.CORRECTION, fact.day(), known(fact.until()), "第三十条"));
        }
        if (facts.first(CaseFact.ReasonsGiven.class).isEmpty()) {
            facts.last(CaseFact.ReasonsAsked.class).ifPresent(fact -> add(Kind.REASONS, fact.day(), known(fact.until()), "第三十五条"));
        }
        if (facts.first(CaseFact.FeePaid.class).isEmpty()) {
            facts.last(CaseFact.FeeNoticed.class).ifPresent(this::payment);
        }
    }

    private void payment(CaseFact.FeeNoticed noticed) {
        Optional<LocalDate> reached = facts.last(CaseFact.FeeReceived.class).map(CaseFact::day);
        LocalDate from = reached.orElse(noticed.day());
        LegalTerm.on(LegalTerm.FEE_PAYMENT, noticed.day()).ifPresent(law -> {
            Due due = calendar.dueInDays(from, law.days());
            open.add(new SubClock(Kind.FEE_PAYMENT, 0, from, due.day(), due.provisional(), reached.isPresent(), law.provision()));
        });
    }

    private void whileCounting(LocalDate received, Term.Standing reply) {
        if (facts.first(CaseFact.CorrectionAsked.class).isEmpty() && facts.first(CaseFact.Ordered.class).isEmpty()) {
            LegalTerm.on(LegalTerm.CORRECTION_NOTICE, received).map(law -> calendar.dueInDays(received, law.days()))
                    .filter(due -> !asOf.isAfter(due.day())).ifPresent(due -> add(Kind.CORRECTION_NOTICE, received, due, "第三十条"));
        }
        if (facts.first(CaseFact.Extended.class).isEmpty() && !asOf.isAfter(reply.due().day())) {
            add(Kind.EXTENSION, reply.explanation().start(), reply.due(), "第三十三条第二款");
        }
    }

    private Due known(LocalDate day) {
        return new Due(day, calendar.isProvisional(day));
    }

    private void add(Kind kind, LocalDate from, Due due, String provision) {
        open.add(new SubClock(kind, from, due.day(), due.provisional(), provision));
    }

    /** @throws IllegalStateException before the first Regulation: there was no such term, and no such request */
    private static LegalTerm law(String term, LocalDate received) {
        return LegalTerm.on(term, received).orElseThrow(() -> new IllegalStateException("no law gives a term of " + term + " on " + received));
    }
}
