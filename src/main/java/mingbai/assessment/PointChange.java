package mingbai.assessment;

import java.time.Instant;

/** A change of what a unit got for an indicator, as the unit was told. @param why the figures or the decision that changed, as a sentence */
public record PointChange(long sheet, String indicator, String name, long was, long becomes, String why, Instant at) {}
