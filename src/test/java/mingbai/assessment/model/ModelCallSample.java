package mingbai.assessment.model;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A call for model units, for the walk over all handlers. */
final class ModelCallSample implements Sample {

    private final CallForModels call;
    private final Staff staff;

    ModelCallSample(CallForModels call, Staff staff) {
        this.call = call;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "modelcall";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(call.run(staff.person(agency, Role.OFFICE), agency.code(), 2026, "征集示范点", "有专区，有专人。", LocalDate.of(2026, 3, 20), 2));
    }
}
