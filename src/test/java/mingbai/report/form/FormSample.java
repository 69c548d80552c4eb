package mingbai.report.form;

import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A form an office collects, for the walk over all handlers. */
final class FormSample implements Sample {

    private final DefineForm define;
    private final Staff staff;

    FormSample(DefineForm define, Staff staff) {
        this.define = define;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "reportform";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(define.create(staff.person(agency, Role.OFFICE), agency.code(), CollectFormTests.definition()));
    }
}
