package mingbai.request.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingbai.law.ApplicantKind;
import mingbai.law.Outcome;
import mingbai.request.Channel;
import mingbai.request.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What a list of requests is narrowed to; null and empty narrow nothing, but for the agencies: without any there is nothing to see.
 *
 * @param phases    empty for all, open and closed
 * @param from      first day of receipt, @param to last day of receipt: who narrows by it sees what was received only
 * @param words     in the subject or an applicant's name, or the whole number
 * @param handler   account that drafts
 * @param dueWithin open, not resting, and due within so many working days from today
 */
public record RequestFilter(Collection<String> agencies, Set<Phase> phases, @Nullable Channel channel, @Nullable ApplicantKind kind, @Nullable Outcome outcome,
        @Nullable LocalDate from, @Nullable LocalDate to, String words, @Nullable Long handler, @Nullable Risk risk, @Nullable Integer dueWithin) {

    public RequestFilter {
        agencies = List.copyOf(agencies);
        phases = phases.isEmpty() ? Set.of() : EnumSet.copyOf(phases);
    }

    public static RequestFilter of(Collection<String> agencies) {
        return new RequestFilter(agencies, Set.of(), null, null, null, null, null, "", null, null, null);
    }

    public RequestFilter in(Set<Phase> others) {
        return new RequestFilter(agencies, others, channel, kind, outcome, from, to, words, handler, risk, dueWithin);
    }

    public RequestFilter open() {
        return in(EnumSet.complementOf(EnumSet.of(Phase.CLOSED)));
    }

    public RequestFilter at(Risk what) {
        return new RequestFilter(agencies, phases, channel, kind, outcome, from, to, words, handler, what, dueWithin);
    }

    public RequestFilter dueWithin(int workingDays) {
        return new RequestFilter(agencies, phases, channel, kind, outcome, from, to, words, handler, risk, workingDays);
    }

    boolean onlyOpen() {
        return !phases.isEmpty() && phases.stream().allMatch(Phase::isOpen) || dueWithin != null || risk != null && risk != Risk.ENDED_LATE;
    }

    boolean onlyClosed() {
        return !onlyOpen() && (phases.equals(Set.of(Phase.CLOSED)) || risk == Risk.ENDED_LATE);
    }

    /** Whether the clock's own columns are enough to decide. */
    boolean byClockAlone() {
        return channel == null && kind == null && outcome == null && words.isBlank() && handler == null;
    }
}
