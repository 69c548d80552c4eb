package mingbai.participation;

import java.util.ArrayList;
import java.util.List;
import mingbai.participation.reading.ActivityReading;
import mingbai.participation.reading.ActivityReading.Narrowed;
import mingbai.participation.reading.ActivityRow;
import mingbai.web.Caller;
import mingbai.web.Role;
import mingbai.web.WaitingWork;
import org.springframework.stereotype.Component;

/** Activities that wait for their drafter: over without a result, or sent back by the reviewers. */
@Component
class ActivityWork implements WaitingWork {

    private final ActivityReading reading;
    private final ActivityBook book;

    ActivityWork(ActivityReading reading, ActivityBook book) {
        this.reading = reading;
        this.book = book;
    }

    @Override
    public Kind kind() {
        return Kind.PARTICIPATION;
    }

    @Override
    public List<Item> of(Caller caller, long account) {
        List<Item> items = new ArrayList<>();
        for (ActivityRow row : reading.of(caller.agenciesFor(Role.DRAFTER), new Narrowed(null, ActivityState.CLOSED), MOST, 0)) {
            if (book.get(row.id()).result() == null) {
                items.add(item(row, "已经截止，结果还没有起草", "整理结果"));
            }
        }
        for (ActivityRow row : reading.sentBack(caller.agenciesFor(Role.DRAFTER), MOST)) {
            items.add(item(row, "审核退回", "修改"));
        }
        return items.stream().limit(MOST).toList();
    }

    private static Item item(ActivityRow row, String what, String act) {
        return new Item(row.title(), row.agency(), row.kind().label() + "，" + what, row.ends() == null ? row.openedAt() : row.ends(), null, row.state().label(), row.state().tone(), act,
                row.deskAddress());
    }
}
