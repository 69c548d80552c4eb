package mingbai.contribution;

import java.util.List;
import mingbai.Sample;
import mingbai.agency.Agency;
import mingbai.contribution.SendContribution.Sending;
import mingbai.ledger.Actor;
import mingbai.Staff;
import mingbai.web.Role;

/** Something an agency received, for the walk over all handlers. */
final class ReceivedSample implements Sample {

    private final SendContribution send;
    private final Staff staff;

    ReceivedSample(SendContribution send, Staff staff) {
        this.send = send;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "contribution";
    }

    @Override
    public String ownedBy(Agency agency) {
        Agency village = staff.below(agency, "示例村");
        Actor sender = staff.person(village, Role.CORRESPONDENT);
        return Long.toString(send.run(sender, new Sending(village.code(), agency.code(), "村道修好了", "村道昨天修好了。", List.of(), "")));
    }
}
