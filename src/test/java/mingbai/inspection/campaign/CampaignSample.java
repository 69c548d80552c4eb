package mingbai.inspection.campaign;

import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A self-inspection an office planned, for the walk over all handlers. */
final class CampaignSample implements Sample {

    private final PlanCampaign plan;
    private final Staff staff;

    CampaignSample(PlanCampaign plan, Staff staff) {
        this.plan = plan;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "campaign";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(plan.plan(staff.person(agency, Role.OFFICE), agency.code(), CampaignFixture.planned("样例自查", List.of(agency.code()), List.of())));
    }
}
