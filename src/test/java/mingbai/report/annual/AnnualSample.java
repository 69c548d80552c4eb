package mingbai.report.annual;

import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;
import org.springframework.beans.factory.BeanFactory;

/** An annual report of an agency, for the walk over all handlers. */
final class AnnualSample implements Sample {

    private final BeanFactory beans;
    private final Staff staff;

    AnnualSample(BeanFactory beans, Staff staff) {
        this.beans = beans;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "annualreport";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(new Reports(beans).begun(staff.person(agency, Role.OFFICE), agency.code(), 2024).id());
    }
}
