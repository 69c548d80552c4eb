package mingbai.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingbai.almanac.DatedWork;
import mingbai.calendar.WorkCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which due days of rounds still collected a notice on holidays would move; they are made from the calendar whenever they are shown. */
@Component
class DatedForms implements DatedWork {

    private final RoundTable rounds;

    DatedForms(RoundTable rounds) {
        this.rounds = rounds;
    }

    @Override
    public String kind() {
        return "报表";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Moved> moved(WorkCalendar before, WorkCalendar after) {
        List<Moved> moved = new ArrayList<>();
        rounds.open().forEach(round -> {
            LocalDate then = round.due(before).day();
            LocalDate now = round.due(after).day();
            if (!then.equals(now)) {
                moved.add(new Moved(round.name(), round.agency(), then, now, "/desk/report/forms/round/" + round.id()));
            }
        });
        return moved;
    }
}
