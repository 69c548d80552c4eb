package mingbai.assessment.merit;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A recorded decision, for the walk over all handlers. */
final class MeritSample implements Sample {

    private final RecordMerit record;
    private final Staff staff;

    MeritSample(RecordMerit record, Staff staff) {
        this.record = record;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "merit";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(record.record(staff.person(agency, Role.OFFICE), agency.code(), agency.code(), entry(Merit.Kind.PRAISE, "")));
    }

    static Merit.Entry entry(Merit.Kind kind, String post) {
        return new Merit.Entry(kind, LocalDate.of(2026, 2, 10), "示政办〔2026〕3号", "示范县人民政府办公室", "《政府信息公开条例》第四十六条", "政务公开工作考核结果。", post);
    }
}
