package mingbai.request.remedy;

import java.time.LocalDate;
import mingbai.Fresh;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A reconsideration against an agency, for the walk over all handlers. */
final class RemedySample implements Sample {

    private final FileRemedy file;
    private final Staff staff;

    RemedySample(FileRemedy file, Staff staff) {
        this.file = file;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "remedy";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(file.run(staff.person(agency, Role.OFFICE), new Filing(agency.code(), "复〔2026〕" + Fresh.code(), "", RemedyKind.RECONSIDERATION, "某县人民政府",
                LocalDate.of(2026, 3, 2), null)).id());
    }
}
