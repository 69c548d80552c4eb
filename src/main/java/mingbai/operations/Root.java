package mingbai.operations;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What stands before the name of a command. */
@CommandLine.Command(name = "./mingbai", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = false,
        header = "Mingbai (明白): a platform for government information disclosure.",
        footer = {"  test    all tests, as the build server runs them; installs what it needs", "",
                "Exit codes: 0 done, 1 a check found something, 2 wrong use, 3 could not be done."},
        commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions of every command:%n")
final class Root {

    @Option(names = "--data", paramLabel = "DIR", scope = CommandLine.ScopeType.INHERIT,
            description = "the data folder; one that does not exist is created (default: data)")
    @Nullable Path data;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = CommandLine.ScopeType.INHERIT, description = "what the command does")
    boolean help;

    /** The commands there are, in the order they are listed. */
    static CommandLine commandLine(Path workingFolder) {
        CommandLine line = new CommandLine(new Root());
        for (Command command : List.of(new ServeCommand(), new DemoCommand(), new SandboxCommand(), new ImportCommand(), new SearchCommand(), new ReindexCommand(), new FsckCommand(), new VerifyCommand(), new BenchCommand())) {
            line.addSubcommand(command);
        }
        line.addSubcommand(new WorkdaysCommand());
        line.addSubcommand(new CheckCommand());
        line.addSubcommand(new AccountCommand());
        line.addSubcommand(new ReportCommand());
        line.registerConverter(Path.class, word -> workingFolder.resolve(word).normalize());
        line.setUsageHelpWidth(110);
        line.setUsageHelpAutoWidth(false);
        return line;
    }
}
