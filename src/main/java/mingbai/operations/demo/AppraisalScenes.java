package mingbai.operations.demo;

import java.time.LocalDate;
import java.util.List;
import mingbai.assessment.AnnounceAssessment;
import mingbai.assessment.AssessmentReading;
import mingbai.assessment.ComputeSheets;
import mingbai.assessment.KeptSheet;
import mingbai.assessment.MoveAssessment;
import mingbai.assessment.RoundState;
import mingbai.assessment.appeal.Appeal;
import mingbai.assessment.appeal.AppealReading;
import mingbai.assessment.appeal.DecideAppeal;
import mingbai.assessment.appeal.FileAppeal;
import mingbai.ledger.Actor;
import org.springframework.stereotype.Component;

/**
 * What follows on being judged: last year's provisional results of a county's departments with two appeals, one decided and one open; and, told by
 * {@link PublicJudgement}, a social evaluation, model units, a reward and an accountability decision.
 */
@Component
class AppraisalScenes {

    private static final String TRAINING = "training"; // an indicator of the fair set

    private final AnnounceAssessment announce;
    private final MoveAssessment move;
    private final ComputeSheets compute;
    private final AssessmentReading assessments;
    private final FileAppeal file;
    private final DecideAppeal decide;
    private final AppealReading appeals;
    private final PublicJudgement judgement;
    private final Team team;

    AppraisalScenes(AnnounceAssessment announce, MoveAssessment move, ComputeSheets compute, AssessmentReading assessments, FileAppeal file, DecideAppeal decide,
            AppealReading appeals, PublicJudgement judgement, Team team) {
        this.announce = announce;
        this.move = move;
        this.compute = compute;
        this.assessments = assessments;
        this.file = file;
        this.decide = decide;
        this.appeals = appeals;
        this.judgement = judgement;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        judgement.play(bodies, today);
        String county = bodies.county().code();
        Actor office = team.at("county", county);
        long set = assessments.sets(List.of(county), 20).stream().filter(one -> one.key().equals("fair")).findFirst().orElseThrow().id();
        long round = announce.announce(office, county, set, today.getYear() - 1, (today.getYear() - 1) + "年度部门政府信息公开工作考核", List.of("县级机关"));
        move.move(office, round, RoundState.RUNNING);
        compute.compute(Actor.PROGRAM, round);
        move.move(office, round, RoundState.PROVISIONAL);
        List<KeptSheet> sheets = assessments.sheets(round);
        long decided = filed(sheets.getFirst(), "本局去年11月另办过一次培训，签到表存办公室，当时没有记入台账，请补计。");
        Appeal appeal = appeals.find(decided).orElseThrow();
        decide.hear(office, decided, appeal.version(), today, Appeal.Hearing.Form.TALK, "申诉单位办公室负责人、县公开办工作人员", "申诉单位出示签到表，参加22人；县公开办核对了日期。");
        boolean full = appeal.was() == appeal.most();
        decide.decide(office, decided, appeal.version() + 1, full ? Appeal.Outcome.REJECTED : Appeal.Outcome.UPHELD, appeal.most(), full ? "这一项已经是满分，维持。" : "签到表属实，按已经办过培训计。");
        filed(sheets.getLast(), "考核期内本局没有应办培训的新进人员，请核对这一项是否适用。");
    }

    private long filed(KeptSheet sheet, String why) {
        return file.file(team.at("clerk", sheet.agency()), sheet.id(), TRAINING, why, List.of());
    }
}
