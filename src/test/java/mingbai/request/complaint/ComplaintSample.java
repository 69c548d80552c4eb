package mingbai.request.complaint;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A complaint the agency has to handle, for the walk over all handlers. */
final class ComplaintSample implements Sample {

    private final TakeComplaint take;
    private final Staff staff;

    ComplaintSample(TakeComplaint take, Staff staff) {
        this.take = take;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "complaint";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(take.run(Actor.PROGRAM, against(staff.below(agency, "下级单位").code())).id());
    }

    static Grievance against(String agency) {
        return new Grievance(agency, ComplaintMatter.NOT_PUBLISHED, "", "2025年度决算没有公开。", "张三丰", "0990-0000001", "web", LocalDate.of(2026, 3, 2));
    }
}
