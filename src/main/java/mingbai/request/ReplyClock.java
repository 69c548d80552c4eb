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
import mingbai.law.Parameter;
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
 * what is told after the due day has no effect and is a flaw.
 */
public final class ReplyClock {

    private final CaseFacts facts;
    private final WorkCalendar calendar;
    private final LocalDate asOf;
    private final Reading reading;
    private final List<SubClock> open = new ArrayList<>();

    private ReplyClock(CaseFacts facts, WorkCalendar calendar, LocalDate asOf, Reading reading) {
        this.facts = facts;
        this.calendar = calendar;
        this.asOf = asOf;
        this.reading = reading;
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
        return of(facts, calendar, today, closed, Reading.OF_THE_DAY);
    }

    static Clocks of(List<CaseFact> facts, WorkCalendar calendar, LocalDate today, boolean closed, Reading reading) {
        CaseFacts now = CaseFacts.lastRound(facts);
        LocalDate answered = now.first(CaseFact.Answered.class).map(CaseFact::day).orElse(null);
        return (answered == null ? new ReplyClock(now, calendar, today, reading) : new ReplyClock(now.upTo(answered), calendar, answered, reading))
                .clocks(answered, answered != null || closed);
    }

    private Clocks clocks(@Nullable LocalDate answered, boolean closed) {
        LocalDate received = facts.received().orElse(null);
        if (received == null) {
            notReceived();
            return new Clocks(null, null, answered, closed ? List.of() : open, List.of(), List.of());
        }
        ReplyTerm term = ReplyTerm.of(facts, calendar, received, asOf, reading);
        Term.Standing reply = term.standing();
        running(received, term, reply);
        return new Clocks(received, reply, answered, closed ? List.of() : open, byDay(term.steps()), byDay(term.flaws()));
    }

    private static List<Step> byDay(List<Step> steps) {
        return steps.stream().sorted(Comparator.comparing(Step::day)).toList();
    }

    private void notReceived() {
        facts.first(CaseFact.Submitted.class).ifPresent(fact -> add(Kind.CONFIRM, fact.day(),
                calendar.dueInDays(fact.day(), Parameter.on(Parameter.CONFIRM_RECEIPT_DAYS, fact.day()).map(Parameter::number).orElse(1)), "第三十一条"));
    }

    private void running(LocalDate received, ReplyTerm term, Term.Standing reply) {
        waitingForApplicant(received);
        facts.all(CaseFact.OpinionAsked.class).stream().map(asked -> Consultation.of(asked, facts, received, calendar))
                .filter(consultation -> consultation.end(asOf) == null).map(Consultation::running).forEach(open::add);
        if (!reply.paused()) {
            whileCounting(received, term, reply);
        }
        open.add(new SubClock(Kind.REPLY, reply.explanation().start(), reply.due().day(), reply.due().provisional(), term.provision()));
    }

    private void waitingForApplicant(LocalDate received) {
        facts.first(CaseFact.CorrectionAsked.class).filter(asked -> facts.firstFrom(CaseFact.Corrected.class, asked.day()).isEmpty())
                .ifPresent(asked -> add(Kind.CORRECTION, asked.day(), known(asked.until()), ReplyTerm.article(received, "第三十条", "第二十一条第（四）项")));
        facts.last(CaseFact.ReasonsAsked.class).filter(asked -> facts.firstFrom(CaseFact.ReasonsGiven.class, asked.day()).isEmpty())
                .ifPresent(asked -> add(Kind.REASONS, asked.day(), known(asked.until()), "第三十五条"));
        facts.last(CaseFact.FeeNoticed.class).flatMap(noticed -> Charge.of(noticed, facts, calendar)).filter(charge -> charge.paid() == null)
                .map(Charge::running).ifPresent(open::add);
    }

    private void whileCounting(LocalDate received, ReplyTerm term, Term.Standing reply) {
        if (facts.first(CaseFact.CorrectionAsked.class).isEmpty() && !term.isOrdered()) {
            Optional<Due> notice = LegalTerm.on(LegalTerm.CORRECTION_NOTICE, received).map(law -> calendar.dueInDays(received, law.days()));
            notice.filter(due -> !asOf.isAfter(due.day())).ifPresent(due -> add(Kind.CORRECTION_NOTICE, received, due, "第三十条"));
        }
        if (term.mayBeExtended() && !asOf.isAfter(reply.due().day())) {
            add(Kind.EXTENSION, reply.explanation().start(), reply.due(), term.extensionProvision());
        }
    }

    private Due known(LocalDate day) {
        return new Due(day, calendar.isProvisional(day));
    }

    private void add(Kind kind, LocalDate from, Due due, String provision) {
        open.add(new SubClock(kind, from, due.day(), due.provisional(), provision));
    }
}
