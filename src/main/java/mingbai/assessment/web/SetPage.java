package mingbai.assessment.web;

import java.util.List;
import mingbai.assessment.SetVersion;
import mingbai.assessment.set.IndicatorSet;

/**
 * A version of an indicator set.
 *
 * @param warnings what it says against itself
 * @param changes  what it changed against the version before
 */
public record SetPage(SetVersion version, IndicatorSet set, String agency, List<Part> parts, List<String> warnings, List<SetVersion> versions, List<String> changes, boolean hasBefore,
        boolean mayChange) {

    /** @param deducts whether it begins full */
    public record Part(String name, String points, boolean deducts, List<Line> lines) {}

    /** @param byHand whether no figure stands behind it */
    public record Line(String name, String points, String how, String evidence, String basis, boolean byHand) {}
}
