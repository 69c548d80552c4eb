package mingbai.report.form;

import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.report.form.BeginRound.Asking;
import mingbai.web.Role;

/** A sheet an agency is to fill in, for the walk over all handlers. */
final class SheetSample implements Sample {

    private final DefineForm define;
    private final BeginRound begin;
    private final FormReading forms;
    private final Staff staff;

    SheetSample(DefineForm define, BeginRound begin, FormReading forms, Staff staff) {
        this.define = define;
        this.begin = begin;
        this.forms = forms;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "formsheet";
    }

    @Override
    public String ownedBy(Agency agency) {
        Actor office = staff.person(agency, Role.OFFICE);
        long form = define.create(office, agency.code(), CollectFormTests.definition());
        begin.begin(office, form, new Asking(CollectFormTests.FEBRUARY, List.of(agency.code()), null, ""));
        return Long.toString(forms.sheetsOf(List.of(agency.code()), 1, 0).getFirst().reply().id());
    }
}
