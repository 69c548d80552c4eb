package mingbai.statistics.source;

import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A figure an office entered, for the walk over all handlers. */
final class SourceFigureSample implements Sample {

    private final EnterFigure enter;
    private final Staff staff;

    SourceFigureSample(EnterFigure enter, Staff staff) {
        this.enter = enter;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return SourceFigure.KIND;
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(enter.run(staff.person(agency, Role.OFFICE), new EnterFigure.Typed(agency.code(), "2025", "licences", "12", "政务服务系统年报", 0)).id());
    }
}
