package mingbai.assessment.model;

import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** An application of the agency itself, for the walk over all handlers. */
final class OwnModelSample implements Sample {

    private final CallForModels call;
    private final ApplyAsModel apply;
    private final Staff staff;

    OwnModelSample(CallForModels call, ApplyAsModel apply, Staff staff) {
        this.call = call;
        this.apply = apply;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "ownmodel";
    }

    @Override
    public String ownedBy(Agency agency) {
        long called = Long.parseLong(new ModelCallSample(call, staff).ownedBy(agency));
        return Long.toString(apply.run(staff.person(agency, Role.OFFICE), called, agency.code(), "便民大厅公开专区", "设了专区。", List.of()));
    }
}
