package mingbai.inquiry.hotline;

import java.util.List;
import java.util.Map;
import mingbai.Fresh;
import mingbai.Sample;
import mingbai.agency.Agency;

/** A call that an agency handled, for the walk over all handlers. */
final class HotlineCallSample implements Sample {

    private final TakeCalls take;
    private final CallReading calls;

    HotlineCallSample(TakeCalls take, CallReading calls) {
        this.take = take;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return "hotlinecall";
    }

    @Override
    public String ownedBy(Agency agency) {
        String number = Fresh.code();
        take.run(List.of(call(number, agency.code())), "00");
        java.time.LocalDate day = java.time.LocalDate.of(2026, 2, 10);
        return Long.toString(calls.list(new CallReading.Filter(List.of(agency.code()), day, day, CallReading.State.ALL, "", "", number), 1, 0).getFirst().id());
    }

    static Map<String, String> call(String number, String agency) {
        return Map.of("call_no", number, "received_at", "2026-02-10 09:30", "agency_code", agency, "category", "供水", "place", "东城街道", "subject", "小区停水", "channel", "phone",
                "handled_on", "2026-02-11", "result", "resolved");
    }
}
