package mingbai.request.complaint;

import java.time.LocalDate;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A justified complaint an agency was ordered to put right, for the walk over all handlers. */
final class ComplaintOrderSample implements Sample {

    private final TakeComplaint take;
    private final HandleComplaint handle;

    ComplaintOrderSample(TakeComplaint take, HandleComplaint handle) {
        this.take = take;
        this.handle = handle;
    }

    @Override
    public String kind() {
        return "complaintorder";
    }

    @Override
    public String ownedBy(Agency agency) {
        Complaint complaint = take.run(Actor.PROGRAM, ComplaintSample.against(agency.code()));
        return Long.toString(handle.decide(Actor.PROGRAM, complaint.id(), complaint.version(), true, "查实，应当公开。", LocalDate.of(2026, 3, 20)).id());
    }
}
