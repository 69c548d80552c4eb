package mingbai.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.assessment.score.HandScore;
import mingbai.assessment.set.Formula;
import mingbai.assessment.set.Indicator;
import mingbai.assessment.set.Points;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.web.Issue;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores an indicator by hand. Two persons score without seeing each other's points; where they differ by more than the spread a third person decides. Until
 * all have scored each may correct his own.
 */
@Component
public class GiveHandScore {

    private static final int LONGEST_REASON = 300;

    private final ScoreSheetTable sheets;
    private final AssessmentRoundTable rounds;
    private final IndicatorSetTable sets;
    private final HandScoreTable scores;
    private final JudgedUnit judged;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    GiveHandScore(ScoreSheetTable sheets, AssessmentRoundTable rounds, IndicatorSetTable sets, HandScoreTable scores, JudgedUnit judged, Ledger ledger, Ids ids,
            Clock clock) {
        this.sheets = sheets;
        this.rounds = rounds;
        this.sets = sets;
        this.scores = scores;
        this.judged = judged;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param points in hundredths @param reason what was looked at and found; needed where less than the full points are given */
    @Transactional
    public void give(Actor actor, long sheet, String indicator, long points, String reason) {
        KeptSheet kept = sheets.find(sheet).orElseThrow(NotFound::new);
        AssessmentRound round = rounds.find(kept.round()).orElseThrow(NotFound::new);
        Indicator scored = sets.find(round.set()).orElseThrow(NotFound::new).set().indicator(indicator).orElseThrow(NotFound::new);
        if (!(scored.formula() instanceof Formula.ByHand form)) {
            throw new Refused("indicator", "“" + scored.name() + "”由记录计分，不由人工评分。");
        }
        check(round, kept, scored, points, reason.strip(), actor);
        GivenScore given = given(actor, kept, indicator, form, points, reason.strip());
        ledger.record(Act.of(AssessmentAct.SCORED, actor, round.agency(), Map.of("assessment", Long.toString(round.id()), "unit", kept.agency(), "indicator", indicator),
                given.touched()));
    }

    private void check(AssessmentRound round, KeptSheet sheet, Indicator indicator, long points, String reason, Actor actor) {
        List<Issue> issues = new ArrayList<>();
        if (!round.state().follows() || sheet.isFrozen()) {
            issues.add(Issue.whole("考核现在是“" + round.state().label() + "”，不能评分。"));
        }
        if (points < 0 || points > indicator.points()) {
            issues.add(Issue.of("points", "评分应在0至" + Points.of(indicator.points()) + "之间。"));
        }
        if (reason.length() > LONGEST_REASON || points < indicator.points() && reason.isEmpty()) {
            issues.add(Issue.of("reason", reason.isEmpty() ? "没有给满分的，请写明看到了什么。" : "说明最多" + LONGEST_REASON + "字，现有" + reason.length() + "字。"));
        }
        if (judged.isOf(actor, sheet.agency())) {
            issues.add(Issue.whole("不能为自己的单位评分。"));
        }
        Refused.ifAny(issues);
    }

    private GivenScore given(Actor actor, KeptSheet sheet, String indicator, Formula.ByHand form, long points, String reason) {
        List<GivenScore> before = scores.of(sheet.id(), indicator);
        Optional<GivenScore> own = before.stream().filter(one -> one.score().account() == actor.accountId()).findFirst();
        if (own.isPresent()) {
            if (before.size() >= form.scorers()) {
                throw new Refused("", "评分人都已评分，不能再改自己的评分。");
            }
            GivenScore changed = own.get().changed(points, reason, clock.instant());
            scores.change(changed);
            return changed;
        }
        if (before.stream().anyMatch(one -> JudgedUnit.persons(actor).contains(one.score().account()))) {
            throw new Refused("", "您代行的人已经给这一项评过分，应由别人评。");
        }
        if (before.size() > form.scorers() || before.size() == form.scorers() && !apart(before, form.spread())) {
            throw new Refused("", "这一项已经评定。");
        }
        GivenScore given = new GivenScore(ids.next(), sheet.id(), indicator, new HandScore(before.size() + 1, actor.accountId(), actor.name(), points, reason), clock.instant(), 1);
        scores.insert(given);
        return given;
    }

    private static boolean apart(List<GivenScore> given, long spread) {
        return given.stream().mapToLong(one -> one.score().points()).max().orElse(0) - given.stream().mapToLong(one -> one.score().points()).min().orElse(0) > spread;
    }
}
