package mingbai.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mingbai.report.annual.AnnualIdentities;
import mingbai.report.annual.AnnualJson;
import mingbai.report.annual.AnnualReport;
import mingbai.report.annual.Broken;
import mingbai.report.annual.UnreadableReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check …}: looks into papers from outside, without data folder or Spring. */
@CommandLine.Command(name = "check", description = {"check annual: the identities an annual report does not keep;", "check text: contradictions in the text of a report"},
        subcommands = {CheckCommand.Annual.class, CheckText.class})
final class CheckCommand {

    /** {@code check annual}: one JSON object a line for each broken identity; exit code 1 when one is an error, not for warnings alone. */
    @CommandLine.Command(name = "annual", description = {"the identities an annual report (JSON) does not keep, one JSON object a line;",
            "exit code 1 when one of them is an error, not for warnings alone"})
    static final class Annual implements Command.Light {

        @Parameters(paramLabel = "FILE", description = "the report, also gzip-compressed")
        @Nullable Path file;

        @Option(names = "--previous", paramLabel = "FILE", description = "the same agency's report of the year before")
        @Nullable Path previous;

        @Option(names = "--json", description = "JSON, as without it")
        boolean json;

        @Override
        public int run(Console console) {
            AnnualJson.Examined now = read(Objects.requireNonNull(file));
            AnnualReport before = previous == null ? null : read(previous).report();
            if (before != null && before.year() != now.report().year() - 1) {
                console.say("mingbai: " + previous + " is of " + before.year() + ", not of the year before " + now.report().year());
            }
            List<Broken> broken = AnnualIdentities.check(now, before);
            broken.forEach(one -> console.result(AnnualJson.line(one)));
            long errors = broken.stream().filter(Broken::isError).count();
            console.say("mingbai: " + errors + " errors, " + (broken.size() - errors) + " warnings");
            return errors > 0 ? ExitCode.CHECK_FOUND_SOMETHING : ExitCode.DONE;
        }

        private static AnnualJson.Examined read(Path path) {
            try (InputStream in = Files.newInputStream(path)) {
                return AnnualJson.examine(in);
            } catch (UnreadableReport e) {
                throw new CouldNotBeDone(path + ": " + e.getMessage(), e);
            } catch (NoSuchFileException e) {
                throw new CouldNotBeDone("there is no file " + path, e);
            } catch (IOException e) {
                throw new CouldNotBeDone(path + " cannot be read: " + e.getMessage(), e);
            }
        }
    }
}
