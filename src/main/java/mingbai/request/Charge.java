package mingbai.request;

import java.time.LocalDate;
import java.util.Optional;
import mingbai.calendar.Due;
import mingbai.calendar.WorkCalendar;
import mingbai.law.LegalTerm;
import org.jspecify.annotations.Nullable;

/**
 * A notice of a processing fee with the term of payment (国办函〔2020〕109号): twenty working days from the day after the notice was received.
 *
 * @param reached the day the notice arrived, null while it is not on record; until then the term is reckoned from sending
 * @param paid    null while it is not
 * @param law     the term of the day of the notice
 */
record Charge(CaseFact.FeeNoticed noticed, @Nullable LocalDate reached, @Nullable LocalDate paid, LegalTerm law, Due due) {

    /** Empty where no law of the day gave a term: before 2021 nothing could be charged. */
    static Optional<Charge> of(CaseFact.FeeNoticed noticed, CaseFacts facts, WorkCalendar calendar) {
        LocalDate reached = facts.firstFrom(CaseFact.FeeReceived.class, noticed.day()).map(CaseFact::day).orElse(null);
        LocalDate paid = facts.firstFrom(CaseFact.FeePaid.class, noticed.day()).map(CaseFact::day).orElse(null);
        return LegalTerm.on(LegalTerm.FEE_PAYMENT, noticed.day())
                .map(law -> new Charge(noticed, reached, paid, law, calendar.dueInDays(reached == null ? noticed.day() : reached, law.days())));
    }

    /** Deemed given up: the notice arrived, the term ran out and nothing was paid by the day. */
    boolean lapsed(LocalDate asOf) {
        return paid == null && reached != null && asOf.isAfter(due.day());
    }

    Clocks.SubClock running() {
        return new Clocks.SubClock(Clocks.Kind.FEE_PAYMENT, 0, reached == null ? noticed.day() : reached, due.day(), due.provisional(), reached != null,
                law.provision());
    }
}
