package mingbai.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import mingbai.figure.Scope;
import mingbai.report.annual.AnnualJson;
import mingbai.report.annual.AnnualReport;
import mingbai.report.annual.CountAnnual;
import mingbai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report …}: what is reported, made from records. */
@CommandLine.Command(name = "report", description = "report annual: the statutory annual report, counted from records", subcommands = ReportCommand.Annual.class)
final class ReportCommand {

    private static final int FIRST_YEAR = 2008;

    /** {@code report annual}: the figures as the records stand now. */
    @CommandLine.Command(name = "annual", description = "the statutory annual report of an agency and a year, counted from records")
    static final class Annual implements Command.OnData {

        @Option(names = "--agency", paramLabel = "CODE", required = true, description = "the agency")
        String agency = "";

        @Option(names = "--year", paramLabel = "Y", required = true, description = "the year reported on")
        int year;

        @Option(names = "--scope", paramLabel = "own|tree", description = "the agency alone (own, the default) or with all below it (tree)")
        String scope = "own";

        @Option(names = "--format", paramLabel = "FORMAT", description = "json (the default)")
        String format = "json";

        @Option(names = "--out", paramLabel = "FILE", description = "where to write it (default: the terminal)")
        @Nullable Path out;

        @Option(names = "--json", description = "as --format json")
        boolean json;

        @Spec
        @Nullable CommandSpec spec;

        private @Nullable CountAnnual count;
        private @Nullable Clock clock;

        @Autowired
        void with(CountAnnual count, Clock clock) {
            this.count = count;
            this.clock = clock;
        }

        @Override
        public int run(Console console) throws IOException {
            Scope of = Scope.ofCode(scope).orElseThrow(() -> wrong("--scope: '" + scope + "' is neither own nor tree"));
            if (!format.equals("json")) {
                throw wrong("--format: '" + format + "' is none of json");
            }
            if (year < FIRST_YEAR || year > LocalDate.now(Objects.requireNonNull(clock)).getYear()) {
                throw wrong("--year: " + year + " is no year from " + FIRST_YEAR + " to this one");
            }
            AnnualReport report = counted(of);
            if (CountAnnual.knowsNoRequest(report)) {
                console.say("mingbai: there was no request in " + year + ", nor one carried into it: table 2 is all zeros");
            }
            String text = AnnualJson.write(report).stripTrailing();
            if (out == null) {
                console.result(text);
            } else {
                Files.writeString(out, text + "\n", StandardCharsets.UTF_8);
            }
            return ExitCode.DONE;
        }

        private AnnualReport counted(Scope of) {
            try {
                return Objects.requireNonNull(count).of(agency, year, of);
            } catch (NotFound unknown) {
                throw new CouldNotBeDone("there is no agency '" + agency + "'", unknown);
            }
        }

        private CommandLine.ParameterException wrong(String what) {
            return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), what);
        }
    }
}
