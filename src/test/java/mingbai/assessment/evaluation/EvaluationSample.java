package mingbai.assessment.evaluation;

import java.time.LocalDate;
import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.assessment.evaluation.PrepareEvaluation.Plan;
import mingbai.web.Role;

/** A social evaluation an agency carries out, for the walk over all handlers. */
final class EvaluationSample implements Sample {

    private final PrepareEvaluation prepare;
    private final Staff staff;

    EvaluationSample(PrepareEvaluation prepare, Staff staff) {
        this.prepare = prepare;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "evaluation";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(prepare.prepare(staff.person(agency, Role.OFFICE), agency.code(), plan(20, agency.code())));
    }

    static Plan plan(int least, String... units) {
        return new Plan(2025, "2025年度政务公开社会评议", "评一评公开工作，结果用于年度考核。", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20), least, 3,
                "评分|总体是否满意\n单选|从哪里查看|网站|大厅\n文字|意见和建议", List.of(units));
    }
}
