package mingbai.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.assessment.score.HandScore;
import mingbai.ledger.Touched;

/** What one scorer gave for an indicator of a sheet. */
record GivenScore(long id, long sheet, String indicator, HandScore score, Instant at, long version) {

    static final String KIND = "handscore";

    GivenScore changed(long points, String reason, Instant now) {
        return new GivenScore(id, sheet, indicator, new HandScore(score.ordinal(), score.account(), score.name(), points, reason), now, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, state());
    }

    Map<String, ?> state() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("sheet", Long.toString(sheet));
        canonical.put("indicator", indicator);
        canonical.put("ordinal", score.ordinal());
        canonical.put("points", score.points());
        canonical.put("reason", score.reason());
        canonical.put("account", Long.toString(score.account()));
        return canonical;
    }
}
