package mingbai.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The facts that decide a clock. */
record CaseFacts(List<CaseFact> list) {

    CaseFacts {
        list = List.copyOf(list);
    }

    /** Once a new answer was ordered, only what happened from that day on moves the clock; receipt stays what it was. */
    static CaseFacts lastRound(List<CaseFact> facts) {
        Optional<CaseFact.Ordered> order = facts.stream().filter(CaseFact.Ordered.class::isInstance).map(CaseFact.Ordered.class::cast)
                .max(Comparator.comparing(CaseFact::day));
        return order.map(last -> new CaseFacts(facts.stream().filter(fact -> fact.equals(last) || belongs(fact, last)).toList()))
                .orElseGet(() -> new CaseFacts(facts));
    }

    private static boolean belongs(CaseFact fact, CaseFact.Ordered last) {
        return switch (fact) {
            case CaseFact.Submitted submitted -> true;
            case CaseFact.Received received -> true;
            case CaseFact.Ordered ordered -> false;
            case CaseFact other -> !other.day().isBefore(last.day());
        };
    }

    <F extends CaseFact> List<F> all(Class<F> kind) {
        return list.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <F extends CaseFact> Optional<F> first(Class<F> kind) {
        return all(kind).stream().min(Comparator.comparing(CaseFact::day));
    }

    <F extends CaseFact> Optional<F> last(Class<F> kind) {
        return all(kind).stream().max(Comparator.comparing(CaseFact::day));
    }

    Optional<LocalDate> received() {
        return first(CaseFact.Received.class).map(CaseFact::day);
    }
}
