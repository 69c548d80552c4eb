package mingbai.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The facts that decide a clock, each once, by day; of one day in the order the procedure takes them, however they were recorded. */
public record CaseFacts(List<CaseFact> list) {

    private static final Comparator<CaseFact> ORDER = Comparator.comparing(CaseFact::day).thenComparing(CaseFacts::rank).thenComparing(CaseFact::toString);

    public CaseFacts {
        list = list.stream().distinct().sorted(ORDER).toList();
    }

    /**
     * Once a new answer was ordered, only what happened from that day on moves the clock; receipt stays what it was.
     * An answer of that very day is the one that was found wanting: taking it for the new one would hide a clock that runs.
     */
    public static CaseFacts lastRound(List<CaseFact> facts) {
        CaseFacts all = new CaseFacts(facts);
        return all.last(CaseFact.Ordered.class).map(last -> new CaseFacts(all.list.stream().filter(fact -> fact.equals(last) || belongs(fact, last)).toList()))
                .orElse(all);
    }

    private static boolean belongs(CaseFact fact, CaseFact.Ordered last) {
        return switch (fact) {
            case CaseFact.Submitted submitted -> true;
            case CaseFact.Received received -> true;
            case CaseFact.Ordered ordered -> false;
            case CaseFact.Answered answered -> answered.day().isAfter(last.day());
            case CaseFact other -> !other.day().isBefore(last.day());
        };
    }

    /** Without what happened after a day, above all after the answer: that cannot have moved its due day. Receipt stays. */
    CaseFacts upTo(LocalDate day) {
        return new CaseFacts(list.stream().filter(fact -> fact instanceof CaseFact.Received || !fact.day().isAfter(day)).toList());
    }

    /** Order within a day: a fresh start before what is counted from it, the answer last. */
    private static int rank(CaseFact fact) {
        return switch (fact) {
            case CaseFact.Submitted submitted -> 0;
            case CaseFact.Received received -> 1;
            case CaseFact.Ordered ordered -> 2;
            case CaseFact.CorrectionAsked asked -> 3;
            case CaseFact.Corrected corrected -> 4;
            case CaseFact.FeeNoticed noticed -> 5;
            case CaseFact.FeeReceived received -> 6;
            case CaseFact.FeePaid paid -> 7;
            case CaseFact.OpinionAsked asked -> 8;
            case CaseFact.OpinionReceived received -> 9;
            case CaseFact.OpinionGiven given -> 10;
            case CaseFact.ReasonsAsked asked -> 11;
            case CaseFact.ReasonsGiven given -> 12;
            case CaseFact.Extended extended -> 13;
            case CaseFact.Delayed delayed -> 14;
            case CaseFact.Answered answered -> 15;
        };
    }

    public <F extends CaseFact> List<F> all(Class<F> kind) {
        return list.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <F extends CaseFact> Optional<F> first(Class<F> kind) {
        return all(kind).stream().findFirst();
    }

    /** The first one on a day or after it. */
    public <F extends CaseFact> Optional<F> firstFrom(Class<F> kind, LocalDate day) {
        return all(kind).stream().filter(fact -> !fact.day().isBefore(day)).findFirst();
    }

    public <F extends CaseFact> Optional<F> last(Class<F> kind) {
        List<F> all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public Optional<LocalDate> received() {
        return first(CaseFact.Received.class).map(CaseFact::day);
    }
}
