package mingbai.inquiry.concern;

import java.time.LocalDateTime;
import java.time.ZoneId;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A signal an office recorded, for the walk over all handlers. */
final class ConcernSignalSample implements Sample {

    private final RecordSignal record;
    private final Staff staff;

    ConcernSignalSample(RecordSignal record, Staff staff) {
        this.record = record;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return Signal.KIND;
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(record.run(staff.person(agency, Role.OFFICE), seen(agency.code(), LocalDateTime.of(2026, 3, 1, 20, 0))).id());
    }

    static RecordSignal.Seen seen(String agency, LocalDateTime found) {
        return new RecordSignal.Seen(agency, SignalSource.RUMOUR, "网传某水库将要放空", "有人在群里转发。", "", 0, found.atZone(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli(), "");
    }
}
