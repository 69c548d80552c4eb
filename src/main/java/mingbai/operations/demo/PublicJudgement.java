package mingbai.operations.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.assessment.evaluation.AnswerEvaluation;
import mingbai.assessment.evaluation.EvaluationComment;
import mingbai.assessment.evaluation.EvaluationReading;
import mingbai.assessment.evaluation.HandOutCodes;
import mingbai.assessment.evaluation.JudgeComment;
import mingbai.assessment.evaluation.PrepareEvaluation;
import mingbai.assessment.merit.Merit;
import mingbai.assessment.merit.RecordMerit;
import mingbai.assessment.model.ApplyAsModel;
import mingbai.assessment.model.CallForModels;
import mingbai.assessment.model.JudgeModel;
import mingbai.identity.visitor.ShownForms;
import mingbai.ledger.Actor;
import mingbai.storage.SealedFiles;
import org.springframework.stereotype.Component;

/** A county's towns judged by the public in these weeks, three model units of which one was withdrawn, a reward, and one called to account. */
@Component
class PublicJudgement {

    private static final int ANSWERS = 14;
    private static final List<String> WORDS = List.of("补贴名单公布得很及时。", "网站上找一份去年的文件找了很久，希望按村分开。", "有事请联系我，电话13900000000。");

    private final PrepareEvaluation prepare;
    private final AnswerEvaluation answer;
    private final HandOutCodes codes;
    private final JudgeComment judge;
    private final EvaluationReading evaluations;
    private final ShownForms shown;
    private final CallForModels call;
    private final ApplyAsModel apply;
    private final JudgeModel models;
    private final RecordMerit merits;
    private final Team team;

    PublicJudgement(PrepareEvaluation prepare, AnswerEvaluation answer, HandOutCodes codes, JudgeComment judge, EvaluationReading evaluations, SealedFiles seals, Clock clock,
            CallForModels call, ApplyAsModel apply, JudgeModel models, RecordMerit merits, Team team) {
        this.prepare = prepare;
        this.answer = answer;
        this.codes = codes;
        this.judge = judge;
        this.evaluations = evaluations;
        this.shown = new ShownForms(seals, Clock.offset(clock, Duration.ofMinutes(-2))); // people took two minutes to answer
        this.call = call;
        this.apply = apply;
        this.models = models;
        this.merits = merits;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        String county = bodies.county().code();
        List<Unit> towns = bodies.all().stream().filter(unit -> unit.parent().equals(county) && List.of("town", "street").contains(unit.kind())).limit(4).toList();
        judged(county, towns, today);
        shownOff(county, towns, today);
        Actor office = team.at("county", county);
        merits.record(office, county, towns.get(0).code(), new Merit.Entry(Merit.Kind.PRAISE, today.minusDays(20), "示范县政办〔" + today.getYear() + "〕6号", "县人民政府办公室",
                "《政府信息公开条例》第四十六条", "上年度公开工作考核成绩靠前，予以通报表扬。", ""));
        merits.record(office, county, towns.get(3).code(), new Merit.Entry(Merit.Kind.ORDER, today.minusDays(12), "示范县政办〔" + today.getYear() + "〕9号", "县人民政府办公室",
                "《政府信息公开条例》第五十三条", "未按期更新救灾物资发放信息，责令限期改正。", "分管副镇长"));
    }

    private void judged(String county, List<Unit> towns, LocalDate today) {
        Actor office = team.at("county", county);
        long id = prepare.prepare(office, county, new PrepareEvaluation.Plan(today.getYear(), today.getYear() + "年乡镇政务公开社会评议", "请评一评您所在的乡镇、街道。结果用于年度考核。", today,
                today.plusDays(30), 20, 3, "评分|您对该乡镇政府信息公开工作总体是否满意\n评分|公开的内容是否看得懂\n单选|您主要从哪里查看|网站|便民大厅|村公开栏\n文字|您的意见和建议",
                towns.stream().map(Unit::code).toList()));
        List<String> slips = codes.run(office, id, 4);
        for (int n = 0; n < towns.size(); n++) {
            for (int k = 0; k < ANSWERS - 2 * n; k++) {
                answered(id, towns.get(n).code(), n, k, k == 0 ? slips.get(n) : "");
            }
        }
        EvaluationComment first = evaluations.comments(id, EvaluationComment.State.WAITING).getFirst();
        judge.run(office, id, first.id(), first.version(), true, "");
    }

    private void answered(long id, String unit, int n, int k, String code) {
        ShownForms.Sealed form = shown.fresh(AnswerEvaluation.formOf(id, unit));
        Map<String, String> given = new HashMap<>(Map.of("q1", Integer.toString(5 - (n + k) % 4), "q2", Integer.toString(5 - k % 3), "q3", Integer.toString(1 + k % 3)));
        if (n == 0 && k < WORDS.size()) {
            given.put("q4", WORDS.get(k));
        }
        answer.run(id, new AnswerEvaluation.Sent(unit, form.seal(), given, Integer.toString(form.shown().first() + form.shown().second()), code, "demonstration " + n + " " + k));
    }

    private void shownOff(String county, List<Unit> towns, LocalDate today) {
        Actor office = team.at("county", county);
        long called = call.run(office, county, today.getYear(), today.getYear() + "年政务公开示范点征集", "一、设有公开查阅的专区，开放时间不少于办公时间。\n二、有专人答疑，并做记录。\n三、村级公开栏每月更新。",
                today.plusDays(15), 2);
        List<String> names = List.of("便民大厅政务公开专区", "村务公开一栏清", "惠民补贴公开示范点");
        for (int n = 0; n < names.size(); n++) {
            Unit town = towns.get(n);
            long id = apply.run(team.at("clerk", town.code()), called, town.code(), town.region() + names.get(n), "一、专区设在大厅入口，随办公时间开放。\n二、安排两人轮值答疑，登记台账。\n三、各村公开栏每月5日前更新。",
                    List.of());
            models.judge(office, id, 1, true, "实地看过，专区和台账都在。");
            models.judge(team.at("secrecy", county), id, 2, true, "抽查三个村的公开栏，都按月更新。");
            models.decide(team.at("city", county), id, 3, true, "两位评审人意见一致，符合征集条件。");
            if (n == names.size() - 1) {
                models.withdraw(office, id, 4, "专区改作他用，不再符合第一条。");
            }
        }
    }
}
