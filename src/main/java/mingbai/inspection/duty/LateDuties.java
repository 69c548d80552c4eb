package mingbai.inspection.duty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mingbai.catalog.reading.DutyFilter;
import mingbai.catalog.reading.DutyReading;
import mingbai.catalog.reading.DutyRow;
import mingbai.catalog.reading.DutyState;
import mingbai.inspection.Fault;
import mingbai.inspection.Look;
import mingbai.inspection.Sweep;
import org.springframework.stereotype.Component;

/** Duties whose term ran out: neither published nor answered by a signed "nothing in this period" (Art. 26). */
@Component
class LateDuties implements Sweep {

    private static final String LATE = "duty.late";
    private static final int AT_ONCE = 1_000;

    private final DutyReading duties;

    LateDuties(DutyReading duties) {
        this.duties = duties;
    }

    @Override
    public List<String> rules() {
        return List.of(LATE);
    }

    @Override
    public Map<String, Long> look(Look look, Consumer<Fault> found) {
        DutyFilter late = new DutyFilter(look.agencies(), Set.of(DutyState.LATE), "", null);
        List<DutyRow> some;
        for (int from = 0; !(some = duties.list(late, from, AT_ONCE)).isEmpty(); from += AT_ONCE) {
            some.forEach(duty -> found.accept(fault(duty)));
        }
        return Map.of(LATE, duties.count(new DutyFilter(look.agencies(), Set.of(), "", null)));
    }

    /** A duty computed anew gets another number; agency, matter and period stay its name. */
    private static Fault fault(DutyRow duty) {
        return new Fault(LATE, duty.owedBy(), "duty", duty.agency() + ":" + duty.matter() + ":" + duty.period(), "", duty.matterName() + "（" + duty.periodLabel() + "）",
                "应于" + duty.due() + "前公开，期限届满没有公开，也没有说明本期没有此类信息。", duty.address());
    }
}
