package mingbai.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.figure.Period;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * A task of a plan.
 *
 * @param agency   code of the agency or section that does it
 * @param person   account of whom it is given to, null for the agency as such
 * @param evidence what is to be shown when it is done, in words
 * @param from     from which day on acts count for it
 * @param due      last day
 * @param measure  key of the measure that discharges it, empty when people report it done
 * @param need     the number the measure must reach between {@code from} and {@code due}; 0 without a measure
 * @param doneBy   account of who reported it done, 0 for the program, null while open
 * @param reason   why it was given up, else ""
 */
public record PlanTask(long id, long plan, long point, String agency, @Nullable Long person, String title, String evidence, LocalDate from, LocalDate due,
        String measure, long need, TaskState state, @Nullable Long doneBy, @Nullable LocalDate doneOn, @Nullable Long checkedBy, @Nullable LocalDate checkedOn,
        String reason, long version) {

    public static final String KIND = "plan-task";
    /** {@link #doneBy} of what the program saw by itself. */
    public static final long PROGRAM = 0;

    /** What a person sets for a task. */
    public record Entry(String agency, @Nullable Long person, String title, String evidence, LocalDate from, LocalDate due, String measure, long need) {}

    static PlanTask set(long id, long plan, long point, Entry entry) {
        return new PlanTask(id, plan, point, entry.agency(), entry.person(), entry.title(), entry.evidence(), entry.from(), entry.due(), entry.measure(), entry.need(),
                TaskState.OPEN, null, null, null, null, "", 1);
    }

    PlanTask set(long newPoint, Entry entry) {
        return new PlanTask(id, plan, newPoint, entry.agency(), entry.person(), entry.title(), entry.evidence(), entry.from(), entry.due(), entry.measure(), entry.need(),
                state, doneBy, doneOn, checkedBy, checkedOn, reason, version + 1);
    }

    PlanTask done(long account, LocalDate day) {
        return now(TaskState.DONE, account, day, null, null, "");
    }

    PlanTask reopened() {
        return now(TaskState.OPEN, null, null, null, null, "");
    }

    PlanTask checked(long account, LocalDate day) {
        return now(TaskState.CHECKED, doneBy, doneOn, account, day, "");
    }

    PlanTask givenUp(String why) {
        return now(TaskState.GIVEN_UP, null, null, null, null, why);
    }

    private PlanTask now(TaskState next, @Nullable Long by, @Nullable LocalDate on, @Nullable Long checker, @Nullable LocalDate check, String why) {
        return new PlanTask(id, plan, point, agency, person, title, evidence, from, due, measure, need, next, by, on, checker, check, why, version + 1);
    }

    public boolean seenByProgram() {
        return !measure.isEmpty();
    }

    /** The period in which acts count on this day: up to the due day, and past it for what is late. Null before it begins. */
    public @Nullable Period period(LocalDate today) {
        LocalDate last = today.isAfter(due) ? today : due;
        return today.isBefore(from) ? null : new Period(from, last);
    }

    public boolean lateOn(LocalDate today) {
        return switch (state) {
            case OPEN -> today.isAfter(due);
            case DONE, CHECKED -> doneOn != null && doneOn.isAfter(due);
            case GIVEN_UP -> false;
        };
    }

    String wording(String agencyName) {
        return title + "\n承办：" + agencyName + "\n期限：" + from + "至" + due + (evidence.isEmpty() ? "" : "\n佐证：" + evidence)
                + (measure.isEmpty() ? "" : "\n系统核实：" + measure + "达到" + need);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("plan", Long.toString(plan));
        state.put("point", Long.toString(point));
        state.put("agency", agency);
        state.put("person", text(person));
        state.put("title", title);
        state.put("evidence", evidence);
        state.put("from", from.toString());
        state.put("due", due.toString());
        state.put("measure", measure);
        state.put("need", need);
        state.put("state", this.state.name());
        state.put("doneBy", text(doneBy));
        state.put("doneOn", text(doneOn));
        state.put("checkedBy", text(checkedBy));
        state.put("checkedOn", text(checkedOn));
        state.put("reason", reason);
        return state;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
