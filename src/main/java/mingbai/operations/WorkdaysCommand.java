package mingbai.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mingbai.almanac.Schedules;
import mingbai.calendar.Due;
import mingbai.calendar.Explanation;
import mingbai.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code workdays …}: working days without data folder or Spring. */
@CommandLine.Command(name = "workdays", description = "workdays due: the day a term in working days ends, and why", subcommands = WorkdaysCommand.DueDay.class)
final class WorkdaysCommand {

    @ParentCommand
    @Nullable Root root;

    /**
     * {@code workdays due}. Counts with the schedules carried with the program; notices entered into a data folder need the program itself
     * and are not read here, which is said when such a folder is there.
     */
    @CommandLine.Command(name = "due", description = {"the due day of a term in working days; the start day is not counted. It counts with the schedules",
            "of holidays carried with the program; notices imported into a data folder are not read."})
    static final class DueDay implements Command.Light {

        private static final JsonWriter<Explanation> JSON = JsonWriter.of(members -> {
            members.add("start_date", (Explanation why) -> why.start().toString());
            members.add("n_working_days", Explanation::workingDays);
            members.add("due_date", (Explanation why) -> why.due().day().toString());
            members.add("provisional", (Explanation why) -> why.due().provisional());
        });
        private static final JsonWriter<Explanation> JSON_EXPLAINED = JsonWriter.of(members -> {
            members.add("start_date", (Explanation why) -> why.start().toString());
            members.add("n_working_days", Explanation::workingDays);
            members.add("due_date", (Explanation why) -> why.due().day().toString());
            members.add("provisional", (Explanation why) -> why.due().provisional());
            members.add("days", Explanation::days).as(days -> days.stream().map(DueDay::json).toList());
        });

        @ParentCommand
        @Nullable WorkdaysCommand workdays;

        @Spec
        @Nullable CommandSpec spec;

        @Option(names = "--start", paramLabel = "D", description = "the day the term starts from, YYYY-MM-DD")
        @Nullable LocalDate start;

        @Option(names = "--days", paramLabel = "N", description = "working days, 0 to " + WorkCalendar.LONGEST)
        @Nullable Integer days;

        @Option(names = "--explain", description = "each counted and skipped day with its reason")
        boolean explain;

        @Option(names = "--csv", paramLabel = "FILE", description = {"a file with the columns start_date,n_working_days, also gzip-compressed: the same again",
                "with due_date and provisional"})
        @Nullable Path csv;

        @Option(names = "--json", description = "JSON; with --csv one object for each row")
        boolean json;

        @Override
        public int run(Console console) throws IOException {
            sayCalendar(console);
            if (csv != null) {
                if (start != null || days != null || explain) {
                    throw wrongUse("--csv stands alone or with --json");
                }
                return new WorkdaysFile(Schedules.builtIn()).run(csv, json, console);
            }
            if (start == null || days == null) {
                throw wrongUse("--start and --days are needed, or --csv");
            }
            return one(start, days, console);
        }

        private int one(LocalDate from, int length, Console console) {
            WorkCalendar calendar = Schedules.builtIn();
            if (length < 0 || length > WorkCalendar.LONGEST) {
                throw wrongUse("--days: " + length + " is not between 0 and " + WorkCalendar.LONGEST);
            }
            if (calendar.isProvisional(from)) {
                throw new CouldNotBeDone("--start: " + from + " is outside the known years " + known(calendar));
            }
            Due due = calendar.dueInDays(from, length);
            if (due.provisional()) {
                console.say("mingbai: " + due.day() + " is provisional: the term runs past the last announced year, " + calendar.announcedYears().getLast());
            }
            Explanation why = calendar.explain(from, length);
            if (json) {
                console.result((explain ? JSON_EXPLAINED : JSON).writeToString(why));
            } else {
                console.result(due.day().toString());
                (explain ? why.days() : List.<Explanation.Day>of()).forEach(day -> console.result(line(day)));
            }
            return ExitCode.DONE;
        }

        private static String line(Explanation.Day day) {
            String what = day.ordinal() > 0 ? "第" + day.ordinal() + "个工作日" : day.part().label();
            return day.day() + "  " + day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE) + "  " + what + "  " + day.reason()
                    + (day.provisional() ? "（该年放假安排尚未公布，暂按星期推算）" : "") + (day.notice().isEmpty() ? "" : "  " + day.notice());
        }

        private static Map<String, Object> json(Explanation.Day day) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("date", day.day().toString());
            json.put("part", day.part().name().toLowerCase(Locale.ROOT));
            json.put("ordinal", day.ordinal());
            json.put("reason", day.reason());
            json.put("notice", day.notice());
            json.put("provisional", day.provisional());
            return json;
        }

        static String known(WorkCalendar calendar) {
            return calendar.announcedYears().getFirst() + "-" + calendar.announcedYears().getLast();
        }

        private void sayCalendar(Console console) {
            Path data = workdays == null || workdays.root == null ? null : workdays.root.data;
            if (data != null && Files.isDirectory(data)) {
                console.say("mingbai: counted with the calendar carried with the program (" + known(Schedules.builtIn()) + "); notices imported into " + data
                        + " are not read here, the page /calendar counts with them");
            }
        }

        private ParameterException wrongUse(String what) {
            return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
        }
    }
}
