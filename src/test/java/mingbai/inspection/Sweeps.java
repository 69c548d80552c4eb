package mingbai.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingbai.agency.Agency;
import org.springframework.beans.factory.ListableBeanFactory;

/** One rule of the machine over agencies of a test: what it says is wrong, nothing kept of it. */
public final class Sweeps {

    private final ListableBeanFactory beans;

    public Sweeps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The faults by the rule on the day, of these agencies alone. */
    public List<Fault> faults(String rule, String day, Agency... agencies) {
        LocalDate on = LocalDate.parse(day);
        Set<String> codes = Set.copyOf(java.util.Arrays.stream(agencies).map(Agency::code).toList());
        Look look = new Look(on, codes, beans.getBean(Rules.class).inForce(on));
        List<Fault> faults = new ArrayList<>();
        beans.getBeansOfType(Sweep.class).values().stream().filter(sweep -> sweep.rules().contains(rule)).forEach(sweep -> sweep.look(look, faults::add));
        return faults.stream().filter(fault -> fault.rule().equals(rule) && codes.contains(fault.agency())).toList();
    }
}
