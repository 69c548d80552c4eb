package mingbai.inquiry.hotline;

import java.time.LocalDate;
import java.util.List;
import mingbai.Fresh;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;

/** A check of quality an office announced, for the walk over all handlers. */
final class CallSampleSample implements Sample {

    private final TakeCalls take;
    private final SampleCalls sample;
    private final Staff staff;

    CallSampleSample(TakeCalls take, SampleCalls sample, Staff staff) {
        this.take = take;
        this.sample = sample;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return CallSample.KIND;
    }

    @Override
    public String ownedBy(Agency agency) {
        take.run(List.of(HotlineCallSample.call(Fresh.code(), agency.code())), "00");
        return Long.toString(sample.announce(staff.person(agency, Role.OFFICE), new SampleCalls.Asking(agency.code(), "样例抽查", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), 1)));
    }
}
