package mingbai.assessment;

import java.util.List;
import java.util.Map;
import mingbai.assessment.score.Facts;
import mingbai.assessment.score.Scorer;
import mingbai.assessment.set.IndicatorSet;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the same records of the same year would be worth under another set or version: nothing is kept, nobody is told. */
@Component
@Transactional(readOnly = true)
public class CompareSets {

    private final AssessmentRoundTable rounds;
    private final ScoreSheetTable sheets;
    private final IndicatorSetTable sets;
    private final ScoreFactsReading facts;

    CompareSets(AssessmentRoundTable rounds, ScoreSheetTable sheets, IndicatorSetTable sets, ScoreFactsReading facts) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.sets = sets;
        this.facts = facts;
    }

    /** A unit's points, both by the records as they stand. */
    public record Compared(KeptSheet sheet, long own, long other) {}

    /** @param other a set or version of the same office */
    public List<Compared> compare(long round, long other) {
        AssessmentRound found = rounds.find(round).orElseThrow(NotFound::new);
        IndicatorSet own = sets.find(found.set()).orElseThrow(NotFound::new).set();
        IndicatorSet with = sets.find(other).filter(set -> set.agency().equals(found.agency())).orElseThrow(() -> new Refused("set", "请选择本机关的一套指标。")).set();
        List<KeptSheet> units = sheets.of(round);
        Map<String, Facts> byOwn = facts.of(found, own, units);
        Map<String, Facts> byOther = facts.of(found, with, units);
        return units.stream().map(unit -> new Compared(unit, Scorer.score(own, byOwn.get(unit.agency())).total(), Scorer.score(with, byOther.get(unit.agency())).total())).toList();
    }
}
