package mingbai.report.form;

import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.report.form.BeginRound.Asking;
import mingbai.web.Role;

/** A round an office collects, for the walk over all handlers. */
final class RoundSample implements Sample {

    private final DefineForm define;
    private final BeginRound begin;
    private final Staff staff;

    RoundSample(DefineForm define, BeginRound begin, Staff staff) {
        this.define = define;
        this.begin = begin;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "formround";
    }

    @Override
    public String ownedBy(Agency agency) {
        Actor office = staff.person(agency, Role.OFFICE);
        Agency unit = staff.below(agency, "示例科室");
        long form = define.create(office, agency.code(), CollectFormTests.definition());
        return Long.toString(begin.begin(office, form, new Asking(CollectFormTests.FEBRUARY, List.of(unit.code()), null, "")));
    }
}
