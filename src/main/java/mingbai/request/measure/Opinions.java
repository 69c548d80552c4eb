package mingbai.request.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.request.CaseFact;
import mingbai.web.Refused;

/** What the facts of a case say of the opinion of one party. */
final class Opinions {

    private Opinions() {}

    static Measure told(Measure measure) {
        if (measure.kind() != MeasureKind.OPINION || measure.state() != MeasureState.TOLD) {
            throw new Refused("", "征求意见书还没有发出，请先登记发出日期");
        }
        return measure;
    }

    static long party(Measure measure) {
        if (measure.party() == null) {
            throw new IllegalStateException("opinion " + measure.id() + " is asked of nobody");
        }
        return measure.party();
    }

    static Optional<LocalDate> reached(List<CaseFact> facts, long party) {
        return facts.stream().filter(fact -> fact instanceof CaseFact.OpinionReceived received && received.party() == party).map(CaseFact::day)
                .min(LocalDate::compareTo);
    }

    static Optional<CaseFact.OpinionGiven> given(List<CaseFact> facts, long party) {
        return facts.stream().filter(fact -> fact instanceof CaseFact.OpinionGiven given && given.party() == party).map(CaseFact.OpinionGiven.class::cast)
                .findFirst();
    }
}
