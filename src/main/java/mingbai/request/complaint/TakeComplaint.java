package mingbai.request.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.ledger.Act;
import mingbai.ledger.Actor;
import mingbai.ledger.Ids;
import mingbai.ledger.Ledger;
import mingbai.request.events.RequestAct;
import mingbai.web.Issue;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody complains; it goes to the office of the agency above, of a body without one to its own. */
@Component
public class TakeComplaint {

    /** So many unread ones against one agency say enough; more would only bury them. */
    static final int MOST_UNREAD = 200;

    private final ComplaintTable complaints;
    private final AgencyReading agencies;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    TakeComplaint(ComplaintTable complaints, AgencyReading agencies, Ledger ledger, Ids ids, Clock clock) {
        this.complaints = complaints;
        this.agencies = agencies;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param actor the clerk who writes it down, or the program for a complaint sent in over the network */
    @Transactional
    public Complaint run(Actor actor, Grievance grievance) {
        Agency against = agencies.byCode(grievance.against()).orElseThrow(() -> new Refused("against", "请选择投诉的是哪个机关"));
        Refused.ifAny(grievance.issues(LocalDate.now(clock)));
        if (grievance.medium().equals("web") && complaints.openAgainst(against.code()) >= MOST_UNREAD) {
            throw new Refused(java.util.List.of(Issue.whole("对这个机关的投诉很多，正在处理。请过几天再来，或者直接联系上一级机关")));
        }
        String supervisor = against.parent().isEmpty() ? against.code() : against.parent();
        long id = ids.next();
        Complaint complaint = new Complaint(id, "T" + Long.toString(id, 36).toUpperCase(java.util.Locale.ROOT), supervisor, grievance, ComplaintStage.RECEIVED, null,
                null, "", null, 1);
        complaints.insert(complaint);
        ledger.record(Act.of(RequestAct.COMPLAINT_RECEIVED, actor, supervisor, Map.of(), complaint.touched()));
        return complaint;
    }
}
