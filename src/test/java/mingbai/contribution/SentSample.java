package mingbai.contribution;

import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.contribution.SendContribution.Sending;
import mingbai.ledger.Actor;
import mingbai.web.Role;

/** Something an agency sent up to its own office, for the walk over all handlers. */
final class SentSample implements Sample {

    private final SendContribution send;
    private final Staff staff;

    SentSample(SendContribution send, Staff staff) {
        this.send = send;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "sent";
    }

    @Override
    public String ownedBy(Agency agency) {
        Actor sender = staff.person(agency, Role.CORRESPONDENT);
        return Long.toString(send.run(sender, new Sending(agency.code(), agency.code(), "值班安排已定", "值班安排已经排好。", List.of(), "")));
    }
}
