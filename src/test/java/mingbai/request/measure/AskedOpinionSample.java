package mingbai.request.measure;

import java.time.LocalDate;
import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.ledger.Actor;
import mingbai.request.Asked;
import mingbai.request.PartyKind;
import mingbai.request.RequestCase;
import mingbai.request.SubmitRequest;
import mingbai.web.Role;

/** An opinion that another agency asks of this one, for the walk over all handlers. */
final class AskedOpinionSample implements Sample {

    private final SubmitRequest submit;
    private final AskOpinion ask;
    private final TellMeasure tell;
    private final MeasureBook measures;
    private final Staff staff;

    AskedOpinionSample(SubmitRequest submit, AskOpinion ask, TellMeasure tell, MeasureBook measures, Staff staff) {
        this.submit = submit;
        this.ask = ask;
        this.tell = tell;
        this.measures = measures;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "askedopinion";
    }

    @Override
    public String ownedBy(Agency agency) {
        Agency asking = staff.agency("县牵头机关");
        Actor office = staff.person(asking, Role.OFFICE);
        RequestCase request = submit.run(office, Asked.counter(asking.code(), LocalDate.of(2026, 3, 2)));
        RequestCase asked = ask.run(office, request.id(), request.version(),
                List.of(new AskOpinion.Asked(PartyKind.CO_MAKER, agency.code(), "", "", "", "", "共同印发的实施方案")));
        long opinion = measures.of(request.id(), MeasureKind.OPINION).getFirst().id();
        tell.run(office, asked.id(), asked.version(), opinion, LocalDate.of(2026, 3, 2));
        return Long.toString(opinion);
    }
}
