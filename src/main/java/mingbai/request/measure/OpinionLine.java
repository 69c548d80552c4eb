package mingbai.request.measure;

import java.time.LocalDate;
import java.util.List;
import mingbai.request.CaseFact;
import mingbai.request.Opinion;
import mingbai.request.Party;
import mingbai.request.PartyKind;
import org.jspecify.annotations.Nullable;

/** One party whose opinion is asked, with all that is on record. @param override the decision to disclose against its will, null where there is none */
public record OpinionLine(Measure measure, Party party, @Nullable LocalDate reached, CaseFact.@Nullable OpinionGiven given, @Nullable LocalDate limit,
        OpinionAdvice advice, List<Urging> urgings, @Nullable Measure override) {

    /** Sent out, no opinion on record. */
    public boolean isOpen() {
        return measure.state() == MeasureState.TOLD && given == null;
    }

    /** The party said no to something, and nothing was decided against its will. */
    public boolean mayOverride() {
        return party.kind() == PartyKind.THIRD_PARTY && given != null && (given.opinion() == Opinion.REFUSES || given.opinion() == Opinion.AGREES_PARTLY)
                && override == null;
    }
}
