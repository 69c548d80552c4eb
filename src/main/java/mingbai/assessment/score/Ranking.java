package mingbai.assessment.score;

import java.util.Comparator;
import java.util.List;

/** Places within one comparison group. Units of equal points share a place; where shares of few records leave the order open, the range of places is told. */
public final class Ranking {

    private Ranking() {}

    /** What is ranked. */
    public record Placed(String agency, long total, long low, long high) {}

    /**
     * A unit with its place.
     *
     * @param rank  by its points
     * @param best  with {@code worst}: between what places it may stand
     */
    public record Rank(Placed placed, int rank, int best, int worst) {

        public boolean isSure() {
            return best == worst;
        }

        /** 第3名, or 第3—7名. */
        public String label() {
            return isSure() ? "第" + best + "名" : "第" + best + "—" + worst + "名";
        }
    }

    /** The best first, equal ones by code. */
    public static List<Rank> of(List<Placed> units) {
        return units.stream().sorted(Comparator.comparingLong(Placed::total).reversed().thenComparing(Placed::agency)).map(unit -> rank(unit, units)).toList();
    }

    private static Rank rank(Placed unit, List<Placed> units) {
        int rank = 1 + count(units, other -> other.total() > unit.total());
        int best = 1 + count(units, other -> other.low() > unit.high());
        int worst = units.size() - count(units, other -> other != unit && other.high() < unit.low());
        boolean exact = unit.low() == unit.high() && units.stream().filter(other -> other != unit && other.high() >= unit.low() && other.low() <= unit.high())
                .allMatch(other -> other.low() == other.high());
        // Equal points without any chance in them: one shared place, not a range.
        return exact ? new Rank(unit, rank, rank, rank) : new Rank(unit, rank, Math.min(best, rank), Math.max(worst, rank));
    }

    private static int count(List<Placed> units, java.util.function.Predicate<Placed> which) {
        return (int) units.stream().filter(which).count();
    }
}
