package mingbai.assessment.set;

import java.util.List;

/**
 * How an indicator comes to its points: a few forms, no language of expressions, so that each can be said in one sentence and taken apart to records. Points
 * are hundredths. The indicator's own points are the most any form gives.
 */
public sealed interface Formula {

    /** The figures it asks for, in the order they are shown. */
    default List<Counted> asked() {
        return switch (this) {
            case PerRecord form -> List.of(form.counted());
            case ShareOf form -> List.of(form.part(), form.whole());
            case Deduct form -> List.of(form.counted());
            case Ladder form -> List.of(form.counted());
            case AtLeast form -> List.of(form.counted());
            case Veto form -> List.of(form.counted());
            case ByHand form -> List.of();
            case Questionnaire form -> List.of();
        };
    }

    /** So much for each record, up to the need: more than is needed earns nothing. @param need how many are needed, 0 when the set names none */
    record PerRecord(Counted counted, long each, long need) implements Formula {}

    /** The share of the part in the whole; in proportion, or by steps whose {@code from} is a share in hundredths of a per cent. */
    record ShareOf(Counted part, Counted whole, List<Step> steps) implements Formula {

        public ShareOf {
            steps = List.copyOf(steps);
        }
    }

    /** Full points less so much for each record, at most {@code cap}. */
    record Deduct(Counted counted, long each, long cap) implements Formula {}

    /** The points of the highest step that is reached; below the first step none. */
    record Ladder(Counted counted, List<Step> steps) implements Formula {

        public Ladder {
            steps = List.copyOf(steps);
        }
    }

    /** Full points from this number on, else none. */
    record AtLeast(Counted counted, long number) implements Formula {}

    /** Scored by persons who see the evidence; where two differ by more than the spread a third decides. @param spread points */
    record ByHand(int scorers, long spread) implements Formula {}

    /** Any record makes the whole sheet worth nothing (单项否决). */
    record Veto(Counted counted) implements Formula {}

    /** The share of satisfied answers of a public questionnaire (社会评议). */
    record Questionnaire(String name) implements Formula {}

    /** From this number on so many points. */
    record Step(long from, long points) {}
}
