package mingbai.assessment.appeal;

import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.assessment.PeerGroups;
import mingbai.web.Role;
import org.springframework.beans.factory.BeanFactory;

/** An appeal of the agency itself, for the walk over all handlers. */
final class OwnAppealSample implements Sample {

    private final BeanFactory beans;
    private final AgencyReading agencies;
    private final Staff staff;

    OwnAppealSample(BeanFactory beans, AgencyReading agencies, Staff staff) {
        this.beans = beans;
        this.agencies = agencies;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "ownappeal";
    }

    @Override
    public String ownedBy(Agency agency) {
        AppealCase made = new AppealCase(beans, staff, agencies.require(agency.parent()), agency, PeerGroups.of(agency));
        return Long.toString(beans.getBean(FileAppeal.class).file(staff.person(agency, Role.OFFICE), made.sheet().id(), "training", "少计一次培训。", List.of()));
    }
}
