package mingbai.assessment.score;

/**
 * A decision that an indicator is worth other points than the formula gives, for example after an appeal.
 *
 * @param points  what it is worth now, in hundredths, between 0 and the indicator's points
 * @param address where the decision is read on the desk
 */
public record Adjustment(String indicator, long points, String reason, String address) {}
