package mingbai.request;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A request made to an agency, for the walk over all handlers. */
final class RequestSample implements Sample {

    private final SubmitRequest submit;
    private final Staff staff;

    RequestSample(SubmitRequest submit, Staff staff) {
        this.submit = submit;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(submit.run(staff.person(agency, Role.OFFICE), Asked.counter(agency.code(), LocalDate.of(2026, 3, 2))).id());
    }
}
