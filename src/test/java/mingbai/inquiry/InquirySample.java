package mingbai.inquiry;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** An inquiry to an agency, for the walk over all handlers. */
final class InquirySample implements Sample {

    private final TakeInquiry take;

    InquirySample(TakeInquiry take) {
        this.take = take;
    }

    @Override
    public String kind() {
        return "inquiry";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(take.run(Actor.PROGRAM, Written.web(agency.code(), LocalDate.of(2026, 3, 2))).inquiry().id());
    }
}
