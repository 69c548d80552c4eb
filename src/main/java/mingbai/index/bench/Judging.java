package mingbai.index.bench;

import java.util.List;
import java.util.Set;

/** Measures of an order of results against a judgement. */
final class Judging {

    private Judging() {
    }

    /** Normalised discounted cumulative gain of the ten best, every relevant entry counting one: 1 is perfect. */
    static double ndcg(List<String> found, Set<String> relevant) {
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < 10; rank++) {
            double worth = Math.log(2) / Math.log(rank + 2);
            gain += rank < found.size() && relevant.contains(found.get(rank)) ? worth : 0;
            ideal += rank < relevant.size() ? worth : 0;
        }
        return ideal == 0 ? 0 : gain / ideal;
    }
}
