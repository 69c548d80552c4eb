package mingbai.plan.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import mingbai.notice.reading.MessageReading;
import mingbai.plan.KeyPoint;
import mingbai.plan.Plan;
import mingbai.plan.PlanChange;
import mingbai.plan.PlanState;
import mingbai.plan.PlanTask;
import mingbai.plan.Quota;
import mingbai.plan.TaskNote;
import mingbai.plan.TaskState;
import mingbai.plan.reading.PlanReading;
import mingbai.plan.reading.TaskReading;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/** What the pages of plans show. */
public final class PlanViews {

    private PlanViews() {}

    /** Sign and word of where something stands. */
    public record Standing(String text, Tone tone) {

        static Standing of(PlanState state) {
            return new Standing(state.label(), switch (state) {
                case DRAFT, DROPPED -> Tone.PLAIN;
                case ISSUED -> Tone.NEWS;
                case CLOSED -> Tone.DONE;
            });
        }

        static Standing of(PlanTask task, LocalDate today) {
            return switch (task.state()) {
                case OPEN -> open(task, today);
                case DONE -> new Standing(task.lateOn(today) ? "逾期完成，待核对" : TaskState.DONE.label(), task.lateOn(today) ? Tone.LATE : Tone.NEWS);
                case CHECKED -> new Standing(task.lateOn(today) ? "逾期完成，已核对" : TaskState.CHECKED.label(), task.lateOn(today) ? Tone.LATE : Tone.DONE);
                case GIVEN_UP -> new Standing(TaskState.GIVEN_UP.label(), Tone.PLAIN);
            };
        }

        private static Standing open(PlanTask task, LocalDate today) {
            long days = ChronoUnit.DAYS.between(today, task.due());
            if (days < 0) {
                return new Standing("逾期" + -days + "天", Tone.LATE);
            }
            return days == 0 ? new Standing("今天到期", Tone.SOON) : new Standing("还有" + days + "天", days <= 7 ? Tone.SOON : Tone.PLAIN);
        }
    }

    /** The list of a year. @param mayBegin agencies for which the caller may begin a plan */
    public record PlansPage(String agency, List<Choice> agencies, int year, List<Choice> years, List<PlanReading.Row> plans, List<TaskLine> handed,
            Map<String, String> names, List<Choice> mayBegin, Typed typed, List<Issue> issues, String notice) {

        public String name(String code) {
            return names.getOrDefault(code, code);
        }

        public Standing standing(PlanReading.Row row) {
            return Standing.of(row.state());
        }
    }

    /** A task in a list. @param figure what the records say so far, empty without a measure; {@code records} their address */
    public record TaskLine(PlanTask task, String agencyName, String personName, Standing standing, String figure, String records, String planTitle) {

        public String days() {
            return task.from() + "至" + task.due();
        }
    }

    /** A key point with its tasks. @param taken what it was taken over from, "" when it is the plan's own */
    public record PointLine(KeyPoint point, String taken, List<TaskLine> tasks) {}

    /** @param mayWrite whether the caller keeps the plan; mayUrge likewise leaders */
    public record PlanPage(Plan plan, String agencyName, Standing standing, PlanReading.Counts counts, List<PointLine> points, List<PlanChange> changes,
            List<Choice> agencies, List<Choice> measures, List<QuotaLine> quotas, List<Choice> quotaKinds, boolean mayWrite, boolean mayUrge, @Nullable KeyPoint editing, Typed typed,
            List<Issue> issues, String notice) {

        public String home() {
            return "/desk/plan/" + plan.id();
        }

        public boolean draft() {
            return plan.state() == PlanState.DRAFT;
        }

        public boolean open() {
            return plan.mayChange();
        }

        public List<Choice> pointChoices() {
            return plan.points().stream().map(point -> Choice.of(Long.toString(point.id()), point.place() + ". " + point.title())).toList();
        }

        public long openTasks() {
            return points.stream().flatMap(point -> point.tasks().stream()).filter(line -> line.task().state() == TaskState.OPEN).count();
        }
    }

    /** A quota and how far it is. @param records address of the work records behind it */
    public record QuotaLine(Quota quota, String agencyName, String what, Standing standing, String records, String planTitle) {}

    /** Quotas of a year. @param mine those in the caller's own name; {@code records} of the agency's work book */
    public record QuotasPage(String agency, List<Choice> agencies, int year, List<Choice> years, List<QuotaLine> mine, List<QuotaLine> all) {}

    /** Something said to a task. @param receipts of an urging: who read it when */
    public record NoteLine(TaskNote note, List<MessageReading.Receipt> receipts) {}

    public record TaskPage(TaskLine line, Plan plan, String planAgency, String pointTitle, List<NoteLine> notes, List<PlanReading.TakenOver> takenOver,
            Map<String, String> names, List<Choice> own, boolean mayWork, boolean mayCheck, boolean mayChange, boolean seesPlan, List<Choice> points, List<Choice> agencies,
            List<Choice> measures, String doneBy, String checkedBy, Typed typed, List<Issue> issues, String notice) {

        public PlanTask task() {
            return line.task();
        }

        public String home() {
            return "/desk/plan-task/" + task().id();
        }

        public boolean open() {
            return task().state() == TaskState.OPEN;
        }

        public boolean done() {
            return task().state() == TaskState.DONE;
        }

        public String name(String code) {
            return names.getOrDefault(code, code);
        }
    }

    /** Who is late. */
    public record StandingPage(int year, List<Choice> years, String agency, List<Choice> agencies, List<TaskReading.Standing> rows, List<TaskLine> late,
            Map<String, String> names) {

        public String name(String code) {
            return names.getOrDefault(code, code);
        }
    }
}
