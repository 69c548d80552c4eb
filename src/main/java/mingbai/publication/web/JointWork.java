package mingbai.publication.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Joint papers of others that wait for this agency's word (Art. 11). */
@Component
class JointWork implements WaitingWork {

    private final DeskReading desk;

    JointWork(DeskReading desk) {
        this.desk = desk;
    }

    @Override
    public Kind kind() {
        return Kind.CONFIRM;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        Set<String> confirming = new LinkedHashSet<>(caller.agenciesFor(Role.OFFICE));
        confirming.addAll(caller.agenciesFor(Role.LEADER));
        return desk.jointWaiting(confirming).stream().limit(MOST).map(line -> new Item(line.title(), line.agency(), "联合发文，请确认", line.askedAt(), null, "待确认",
                Tone.SOON, "去确认", "/desk/publish")).toList();
    }
}
