package mingbai.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.assessment.score.HandScore;
import mingbai.assessment.score.Ranking;
import mingbai.assessment.score.Ranking.Rank;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets, assessments and sheets, read. */
@Component
@Transactional(readOnly = true)
public class AssessmentReading {

    private final IndicatorSetTable sets;
    private final AssessmentRoundTable rounds;
    private final ScoreSheetTable sheets;
    private final HandScoreTable scores;

    AssessmentReading(IndicatorSetTable sets, AssessmentRoundTable rounds, ScoreSheetTable sheets, HandScoreTable scores) {
        this.sets = sets;
        this.rounds = rounds;
        this.sheets = sheets;
        this.scores = scores;
    }

    public Optional<SetVersion> set(long id) {
        return sets.find(id);
    }

    /** All versions of a set, the newest first. */
    public List<SetVersion> versions(SetVersion set) {
        return sets.versions(set.agency(), set.key());
    }

    /** The newest version of every set of these offices. */
    public List<SetVersion> sets(Collection<String> offices, int limit) {
        return sets.newest(offices, limit);
    }

    public Optional<AssessmentRound> round(long id) {
        return rounds.find(id);
    }

    /** Of these offices, the latest year first. */
    public List<AssessmentRound> rounds(Collection<String> offices, int limit) {
        return rounds.of(offices, limit);
    }

    /** The latest year first. */
    public List<AssessmentRound> published(int limit) {
        return rounds.in(RoundState.PUBLISHED, limit);
    }

    public Optional<Instant> computedAt(long round) {
        return rounds.computedAt(round);
    }

    /** Whose points follow the records and were not computed since that moment. */
    public List<Long> stale(Instant since) {
        return rounds.stale(since);
    }

    public Optional<KeptSheet> sheet(long id) {
        return sheets.find(id);
    }

    /** A unit's sheet in a round. */
    public Optional<KeptSheet> sheet(long round, String agency) {
        return sheets.find(round, agency);
    }

    /** Of these units, the latest round first. */
    public List<KeptSheet> sheetsOf(Collection<String> units, int limit) {
        return sheets.ofUnits(units, limit);
    }

    /** By group and points, the best first. */
    public List<KeptSheet> sheets(long round) {
        return sheets.of(round);
    }

    /** The places within each comparison group, the groups by their names. */
    public Map<String, List<Rank>> ranking(long round) {
        Map<String, List<Rank>> ranks = new LinkedHashMap<>();
        sheets.placed(round).forEach((group, placed) -> ranks.put(group, Ranking.of(placed)));
        return ranks;
    }

    /** What changed on a sheet, the latest first. */
    public List<PointChange> changes(long sheet, int limit) {
        return sheets.changes(sheet, limit);
    }

    /** What scorers gave for an indicator of a sheet. */
    public List<HandScore> handScores(long sheet, String indicator) {
        return scores.of(sheet, indicator).stream().map(GivenScore::score).toList();
    }
}
