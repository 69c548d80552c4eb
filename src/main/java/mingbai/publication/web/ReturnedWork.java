package mingbai.publication.web;

import java.util.List;
import mingbai.publication.reading.DeskReading;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.Tone;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Papers a reviewer sent back, for the drafters of their agency. */
@Component
class ReturnedWork implements WaitingWork {

    private static final int OPINION = 120;

    private final DeskReading desk;

    ReturnedWork(DeskReading desk) {
        this.desk = desk;
    }

    @Override
    public Kind kind() {
        return Kind.RETURNED;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        return desk.returned(caller.agenciesFor(Role.DRAFTER), MOST).stream().map(row -> new Item(row.title(), row.agency(), "退回意见：" + shortened(row.opinion()),
                row.at(), null, "被退回", Tone.LATE, "修改", "/desk/edition/" + row.edition())).toList();
    }

    static String shortened(String text) {
        return text.length() <= OPINION ? text : text.substring(0, OPINION) + "……";
    }
}
