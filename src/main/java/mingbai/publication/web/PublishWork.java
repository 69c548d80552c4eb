package mingbai.publication.web;

import java.util.List;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Papers that passed review and wait for their publisher. */
@Component
class PublishWork implements WaitingWork {

    private final DeskReading desk;

    PublishWork(DeskReading desk) {
        this.desk = desk;
    }

    @Override
    public Kind kind() {
        return Kind.PUBLISH;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        return desk.cleared(caller.agenciesFor(Role.PUBLISHER), MOST).stream().map(row -> new Item(row.title(), row.agency(), "审核全部通过", row.at(), null,
                "待发布", Tone.SOON, "去发布", "/desk/publish")).toList();
    }
}
