package mingbai.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import mingbai.report.annual.AnnualFiles;
import mingbai.report.annual.AnnualJson;
import mingbai.report.annual.AnnualPaper;
import mingbai.report.annual.AnnualReport;
import mingbai.report.annual.CountAnnual;
import mingbai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report …}: what is reported, made from records. */
@CommandLine.Command(name = "report", description = "report annual: the statutory annual report, counted from records", subcommands = ReportCommand.Annual.class)
final class ReportCommand {

    private static final int FIRST_YEAR = 2008;
    private static final List<String> TEXTS = List.of("json", "html");
    private static final List<String> FORMATS = List.of("json", "html", "docx", "pdf", "xlsx");

    /** {@code report annual}: the figures as the records stand now. */
    @CommandLine.Command(name = "annual", description = "the statutory annual report of an agency and a year, counted from records")
    static final class Annual implements Command.OnData {

        @Option(names = "--agency", paramLabel = "CODE", required = true, description = "the agency")
        String agency = "";

        @Option(names = "--year", paramLabel = "Y", required = true, description = "the year reported on")
        int year;

        @Option(names = "--scope", paramLabel = "own|tree", description = "the agency alone (own, the default) or with all below it (tree)")
        String scope = "own";

        @Option(names = "--format", paramLabel = "FORMAT", description = "json (the default), html, docx, pdf or xlsx; the last three need --out")
        String format = "json";

        @Option(names = "--out", paramLabel = "FILE", description = "where to write it (default: the terminal)")
        @Nullable Path out;

        @Option(names = "--json", description = "as --format json")
        boolean json;

        @Spec
        @Nullable CommandSpec spec;

        private @Nullable CountAnnual count;
        private @Nullable AnnualFiles files;
        private @Nullable AgencyReading agencies;
        private @Nullable Clock clock;

        @Autowired
        void with(CountAnnual count, AnnualFiles files, AgencyReading agencies, Clock clock) {
            this.count = count;
            this.files = files;
            this.agencies = agencies;
            this.clock = clock;
        }

        @Override
        public int run(Console console) throws IOException {
            Scope of = Scope.ofCode(scope).orElseThrow(() -> wrong("--scope: '" + scope + "' is neither own nor tree"));
            if (!FORMATS.contains(format)) {
                throw wrong("--format: '" + format + "' is none of " + String.join(", ", FORMATS));
            }
            if (out == null && !TEXTS.contains(format)) {
                throw wrong("--out FILE is needed: " + format + " is nothing to be shown on a terminal");
            }
            if (year < FIRST_YEAR || year > LocalDate.now(Objects.requireNonNull(clock)).getYear()) {
                throw wrong("--year: " + year + " is no year from " + FIRST_YEAR + " to this one");
            }
            AnnualReport report = counted(of);
            if (CountAnnual.knowsNoRequest(report)) {
                console.say("mingbai: there was no request in " + year + ", nor one carried into it: table 2 is all zeros");
            }
            write(report, Objects.requireNonNull(agencies).nameOf(agency), console);
            return ExitCode.DONE;
        }

        private void write(AnnualReport report, String name, Console console) throws IOException {
            byte[] content = switch (format) {
                case "json" -> AnnualJson.write(report).getBytes(StandardCharsets.UTF_8);
                case "html" -> html(report, name).getBytes(StandardCharsets.UTF_8);
                default -> Objects.requireNonNull(files).of(format, AnnualJson.write(report), name);
            };
            if (out == null) {
                console.result(new String(content, StandardCharsets.UTF_8).stripTrailing());
            } else {
                try {
                    Files.write(out, content);
                } catch (IOException e) {
                    throw new CouldNotBeDone("--out: " + out + " cannot be written (" + e.getMessage() + ")", e);
                }
            }
        }

        private static String html(AnnualReport report, String name) {
            String title = HtmlUtils.htmlEscape(AnnualPaper.title(report, name));
            return "<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>" + title + "</title></head>\n<body>\n<h1>" + title + "</h1>\n"
                    + AnnualPaper.html(report, where -> null) + "\n</body>\n</html>\n";
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
