package mingbai.inspection.campaign;

import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.web.Role;

/** A sheet a unit has to answer, for the walk over all handlers. */
final class CheckSheetSample implements Sample {

    private final PlanCampaign plan;
    private final AnnounceCampaign announce;
    private final CampaignReading campaigns;
    private final Staff staff;

    CheckSheetSample(PlanCampaign plan, AnnounceCampaign announce, CampaignReading campaigns, Staff staff) {
        this.plan = plan;
        this.announce = announce;
        this.campaigns = campaigns;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "checksheet";
    }

    @Override
    public String ownedBy(Agency agency) {
        Actor office = staff.person(agency, Role.OFFICE);
        long campaign = plan.plan(office, agency.code(), CampaignFixture.planned("样例自查（已部署）", List.of(agency.code()), List.of()));
        announce.announce(office, campaign, 1);
        return Long.toString(campaigns.sheets(campaign).getFirst().id());
    }
}
