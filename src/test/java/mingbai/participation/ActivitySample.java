package mingbai.participation;

import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** An activity an agency drafts, for the walk over all handlers. */
final class ActivitySample implements Sample {

    private final DraftActivity draft;
    private final Staff staff;

    ActivitySample(DraftActivity draft, Staff staff) {
        this.draft = draft;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return Activity.KIND;
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(draft.begin(staff.person(agency, Role.DRAFTER), agency.code(), ActivityKind.SOLICITATION, ActivityContent.of("《停车管理办法（征求意见稿）》公开征求意见")).id());
    }
}
