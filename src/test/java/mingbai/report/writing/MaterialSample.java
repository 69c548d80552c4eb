package mingbai.report.writing;

import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.figure.Period;
import mingbai.figure.Scope;
import mingbai.ledger.Actor;
import mingbai.web.Role;

/** A paper an agency writes, for the walk over all handlers. */
final class MaterialSample implements Sample {

    private final StartPaper start;
    private final Staff staff;

    MaterialSample(StartPaper start, Staff staff) {
        this.start = start;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "material";
    }

    @Override
    public String ownedBy(Agency agency) {
        Actor office = staff.person(agency, Role.OFFICE);
        return Long.toString(start.run(office, agency.code(), Genre.BRIEFING, Scope.OWN, Period.month(2026, 2)));
    }
}
