package mingbai.screening.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a text for contradictions. Every rule keeps silent about approximate numbers (余、多、约) and blanks (__、xx). */
public final class TextCheck {

    private static final List<Rule> RULES = List.of(new AmongRule(), new ListedPartsRule(), new ItemLinesRule(), new TogetherRule(), new CountedListRule(),
            new QuotedListRule(), new PointsRule(), new UnitRule(), new AnswerTermRule(), new DocumentNumberRule(), new LawNameRule(), new NumberingRule(),
            new TwoCountsRule(), new DayRule(), new RateRule(), new ShareRule(), new DifferenceRule());

    private TextCheck() {}

    /** All doubts in the order of the text. */
    public static List<Doubt> of(String text) {
        Reading reading = new Reading(text);
        List<Doubt> doubts = new ArrayList<>();
        RULES.forEach(rule -> rule.read(reading, doubts::add));
        return doubts.stream().distinct().sorted(Comparator.comparingInt(Doubt::start).thenComparing(Doubt::kind)).toList();
    }
}
