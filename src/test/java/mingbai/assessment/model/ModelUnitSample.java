package mingbai.assessment.model;

import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** An application an office judges, for the walk over all handlers. */
final class ModelUnitSample implements Sample {

    private final CallForModels call;
    private final ApplyAsModel apply;
    private final Staff staff;

    ModelUnitSample(CallForModels call, ApplyAsModel apply, Staff staff) {
        this.call = call;
        this.apply = apply;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "modelunit";
    }

    @Override
    public String ownedBy(Agency agency) {
        Agency unit = staff.below(agency, "下级示范单位");
        long called = Long.parseLong(new ModelCallSample(call, staff).ownedBy(agency));
        return Long.toString(apply.run(staff.person(unit, Role.OFFICE), called, unit.code(), "便民大厅公开专区", "设了专区。", List.of()));
    }
}
