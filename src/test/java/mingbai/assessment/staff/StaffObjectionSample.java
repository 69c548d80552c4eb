package mingbai.assessment.staff;

import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** An objection of somebody of the agency, for the walk over all handlers. */
final class StaffObjectionSample implements Sample {

    private final ObjectToStaffLevel object;
    private final Staff staff;

    StaffObjectionSample(ObjectToStaffLevel object, Staff staff) {
        this.object = object;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "staffobjection";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(object.run(staff.person(agency, Role.DRAFTER), 2026, "少计一件未被退回的文稿。"));
    }
}
