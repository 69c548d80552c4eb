package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mingbai.assessment.AnnounceAssessment;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.ComputeSheets;
import mingbai.assessment.EnterIndicatorSet;
import mingbai.assessment.FreezeAssessment;
import mingbai.assessment.GiveHandScore;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.MoveAssessment;
import mingbai.assessment.RoundState;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * Two assessments of a county's towns (考核): last year's under the set of a real self-inspection report, with its half point a document, frozen and
 * published with its contradictions; and this year's under a fair one, running.
 */
@Component
class AssessmentScenes {

    private static final String SIGNED = "letters.signed";

    private final EnterIndicatorSet enter;
    private final AnnounceAssessment announce;
    private final MoveAssessment move;
    private final ComputeSheets compute;
    private final GiveHandScore score;
    private final FreezeAssessment freeze;
    private final AssessmentReading reading;
    private final Team team;

    AssessmentScenes(EnterIndicatorSet enter, AnnounceAssessment announce, MoveAssessment move, ComputeSheets compute, GiveHandScore score, FreezeAssessment freeze,
            AssessmentReading reading, Team team) {
        this.enter = enter;
        this.announce = announce;
        this.move = move;
        this.compute = compute;
        this.score = score;
        this.freeze = freeze;
        this.reading = reading;
        this.team = team;
    }

    /** @return how many units were assessed last year */
    int play(Bodies bodies, LocalDate today) {
        String county = bodies.county().code();
        Actor office = team.at("county", county);
        long last = announced(office, county, "township-source", today.getYear() - 1, "年度电子政务目标考核");
        move.move(office, last, RoundState.RUNNING);
        compute.compute(office, last);
        List<KeptSheet> sheets = reading.sheets(last);
        IntStream.range(0, sheets.size()).forEach(n -> scored(office, team.at("city", county), sheets.get(n), n));
        move.move(office, last, RoundState.PROVISIONAL);
        freeze.freeze(office, last);
        move.move(office, last, RoundState.PUBLISHED);
        long now = announced(office, county, "fair", today.getYear(), "年度政府信息公开工作考核");
        move.move(office, now, RoundState.RUNNING);
        compute.compute(office, now);
        return sheets.size();
    }

    private long announced(Actor office, String county, String set, int year, String title) {
        return announce.announce(office, county, enter.adopt(office, county, set), year, year + title, List.of("乡镇、街道"));
    }

    /** Every seventh town is seen so differently by two that a third has to decide. */
    private void scored(Actor first, Actor second, KeptSheet sheet, int n) {
        boolean apart = n % 7 == 6;
        score.give(first, sheet.id(), SIGNED, 900, "抽查的公文都已签收，个别晚了一天。");
        score.give(second, sheet.id(), SIGNED, apart ? 500 : 800, apart ? "抽查的公文有三份没有签收。" : "有两份晚签收。");
        if (apart) {
            score.give(team.at("secrecy", first.agency()), sheet.id(), SIGNED, 700, "三份公文后来补签，按晚签收计。");
        }
    }
}
