package mingbai.inspection;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Port: a check that looks at everything of its kind at once, every day, with few statements. A bean; modules above offer theirs too. Faults of agencies
 * the look does not cover are left out by whoever looks, so a sweep need not.
 */
public interface Sweep {

    /** Keys of the rules it puts into practice. */
    List<String> rules();

    /**
     * Tells every fault there is today, new or old; called in a read-only transaction, with at least one of its rules in use.
     *
     * @return how many things were looked at, by rule
     */
    Map<String, Long> look(Look look, Consumer<Fault> found);
}
