package mingbai.request.correction;

import java.time.LocalDate;
import java.util.List;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;

/** A demand to correct a record, for the walk over all handlers. */
final class RecordCorrectionSample implements Sample {

    private final DemandCorrection demands;

    RecordCorrectionSample(DemandCorrection demands) {
        this.demands = demands;
    }

    @Override
    public String kind() {
        return "recordcorrection";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(demands.run(Actor.PROGRAM, of(agency.code())).id());
    }

    static Demand of(String agency) {
        return new Demand(agency, "社会保险缴费记录", "2024年5月写成未缴，实际已缴。", "张三丰", "0990-0000001", "web", LocalDate.of(2026, 3, 2), List.of());
    }
}
