package mingbai.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Findings of one text while it is read; what came first keeps its characters. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();
    private final BitSet taken = new BitSet();

    /** @return false when part of it already belongs to another finding */
    boolean add(Finding finding) {
        int next = taken.nextSetBit(finding.start());
        if (next >= 0 && next < finding.end()) {
            return false;
        }
        taken.set(finding.start(), finding.end());
        return all.add(finding);
    }

    List<Finding> inOrder() {
        all.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(all);
    }
}
