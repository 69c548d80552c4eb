package mingbai.assessment.score;

import java.util.List;
import java.util.Map;
import mingbai.assessment.set.Counted;

/**
 * All a sheet is made from.
 *
 * @param answers     by figure and whether only the unit's own records count
 * @param hand        by indicator, in the order of their ordinals
 * @param adjustments by indicator
 * @param evaluated   by the questionnaire's name
 * @param days        days of the year that are over, for the unit's pace; of these the last are looked at for bursts
 */
public record Facts(Map<Key, Answer> answers, Map<String, List<HandScore>> hand, Map<String, Adjustment> adjustments, Map<String, Evaluated> evaluated, long days) {

    /** A figure over the unit's own records or those of all below it too. */
    public record Key(Counted counted, boolean own) {}
}
