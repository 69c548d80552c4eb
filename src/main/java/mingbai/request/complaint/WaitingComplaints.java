package mingbai.request.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mingbai.almanac.Almanac;
import mingbai.calendar.Due;
import mingbai.law.Parameter;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Complaints an office has to handle, and what an agency was ordered to put right. The term for handling is ours: the Regulation sets none. */
@Component
class WaitingComplaints implements WaitingWork {

    private static final int SOON = 3;

    private final ComplaintTable complaints;
    private final Almanac almanac;
    private final Clock clock;

    WaitingComplaints(ComplaintTable complaints, Almanac almanac, Clock clock) {
        this.complaints = complaints;
        this.almanac = almanac;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.REQUESTS;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        List<Item> items = new ArrayList<>();
        complaints.owedBy(caller.agenciesFor(Role.OFFICE), MOST).forEach(complaint -> items.add(owed(complaint)));
        complaints.open(caller.agenciesFor(Role.OFFICE), MOST).forEach(complaint -> items.add(open(complaint)));
        return items.stream().limit(MOST).toList();
    }

    private Item owed(Complaint complaint) {
        Complaint.Decision decision = Objects.requireNonNull(complaint.decision());
        LocalDate until = Objects.requireNonNull(decision.correctUntil());
        return item(complaint, complaint.grievance().against(), decision.on(), new Due(until, almanac.calendar().isProvisional(until)), "按要求改正并报告", "责令改正", "报告改正情况",
                "/desk/complaint-order/" + complaint.id());
    }

    private Item open(Complaint complaint) {
        LocalDate received = complaint.grievance().receivedOn();
        Due due = almanac.calendar().dueInDays(received, Parameter.number(Parameter.COMPLAINT_DAYS, received));
        String what = complaint.stage() == ComplaintStage.DECIDED ? "告知投诉人" : "核实并作出处理";
        return item(complaint, complaint.supervisor(), received, due, what, complaint.stage().label(), "处理投诉", "/desk/complaint/" + complaint.id());
    }

    private Item item(Complaint complaint, String agency, LocalDate since, Due due, String what, String status, String act, String target) {
        int left = almanac.calendar().workingDaysBetween(LocalDate.now(clock), due.day());
        return new Item("投诉：" + complaint.grievance().matter().label(), agency, what, since.atStartOfDay(clock.getZone()).toInstant(),
                new Limit(since, due.day(), due.provisional()), status, left < 0 ? Tone.LATE : left <= SOON ? Tone.SOON : Tone.PLAIN, act, target);
    }
}
