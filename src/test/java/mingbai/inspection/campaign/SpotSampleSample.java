package mingbai.inspection.campaign;

import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A spot check an office announced, for the walk over all handlers. */
final class SpotSampleSample implements Sample {

    private final AnnounceSample announce;
    private final Staff staff;

    SpotSampleSample(AnnounceSample announce, Staff staff) {
        this.announce = announce;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "spotsample";
    }

    @Override
    public String ownedBy(Agency agency) {
        staff.below(agency, "样例单位");
        return Long.toString(announce.announce(staff.person(agency, Role.OFFICE), agency.code(), new AnnounceSample.Asking("样例抽查", SpotSample.Kind.UNIT, 30, null, null, null)));
    }
}
