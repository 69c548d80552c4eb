package mingbai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A year's plan of disclosure work (年度政务公开工作计划, I1).
 *
 * @param agency  code of the agency whose plan it is
 * @param source  the paper it follows, as it is cited; may be empty
 * @param outcome what came of it, written when it was closed
 */
public record Plan(long id, String agency, int year, String title, String source, PlanState state, @Nullable LocalDate issuedOn, @Nullable LocalDate closedOn,
        String outcome, List<KeyPoint> points, long version) {

    public static final String KIND = "plan";

    public Plan {
        points = List.copyOf(points);
    }

    static Plan begun(long id, String agency, int year, String title, String source) {
        return new Plan(id, agency, year, title, source, PlanState.DRAFT, null, null, "", List.of(), 1);
    }

    public Optional<KeyPoint> point(long point) {
        return points.stream().filter(one -> one.id() == point).findFirst();
    }

    /** Whether tasks run: it was issued and is not over. */
    public boolean runs() {
        return state == PlanState.ISSUED;
    }

    public boolean mayChange() {
        return state == PlanState.DRAFT || state == PlanState.ISSUED;
    }

    String wording() {
        return title + (source.isEmpty() ? "" : "\n依据：" + source);
    }

    Plan called(String newTitle, String newSource) {
        return new Plan(id, agency, year, newTitle, newSource, state, issuedOn, closedOn, outcome, points, version + 1);
    }

    /** With the point at its place; one of the same id is replaced. */
    Plan with(KeyPoint point) {
        List<KeyPoint> all = new ArrayList<>(points);
        int at = all.indexOf(point(point.id()).orElse(null));
        if (at < 0) {
            all.add(point);
        } else {
            all.set(at, point);
        }
        return having(all);
    }

    Plan without(long point) {
        return having(points.stream().filter(one -> one.id() != point).toList());
    }

    private Plan having(List<KeyPoint> all) {
        List<KeyPoint> placed = new ArrayList<>();
        all.forEach(one -> placed.add(new KeyPoint(one.id(), placed.size() + 1, one.title(), one.text(), one.takenFrom())));
        return new Plan(id, agency, year, title, source, state, issuedOn, closedOn, outcome, placed, version + 1);
    }

    Plan issued(LocalDate day) {
        return new Plan(id, agency, year, title, source, PlanState.ISSUED, day, null, outcome, points, version + 1);
    }

    Plan closed(LocalDate day, String what) {
        return new Plan(id, agency, year, title, source, PlanState.CLOSED, issuedOn, day, what, points, version + 1);
    }

    Plan dropped() {
        return new Plan(id, agency, year, title, source, PlanState.DROPPED, null, null, outcome, points, version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("agency", agency);
        state.put("year", year);
        state.put("title", title);
        state.put("source", source);
        state.put("state", this.state.name());
        state.put("issuedOn", issuedOn == null ? null : issuedOn.toString());
        state.put("closedOn", closedOn == null ? null : closedOn.toString());
        state.put("outcome", outcome);
        state.put("points", points.stream().map(KeyPoint::state).toList());
        return state;
    }
}
