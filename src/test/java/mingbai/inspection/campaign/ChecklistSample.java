package mingbai.inspection.campaign;

import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A list an office keeps, for the walk over all handlers. */
final class ChecklistSample implements Sample {

    private final KeepChecklist keep;
    private final Staff staff;

    ChecklistSample(KeepChecklist keep, Staff staff) {
        this.keep = keep;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return Checklist.KIND;
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(keep.create(staff.person(agency, Role.OFFICE), agency.code(), "样例清单", CampaignFixture.ITEMS));
    }
}
