package mingbai.operations;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line ({@code ./mingbai COMMAND …}): reads what was asked, runs it where it belongs, and turns whatever goes wrong into
 * one line and an exit code. Light commands run at once; a command on the data folder runs here or in the process that owns it.
 */
public final class Program {

    private final Class<?> application;
    private final Console console;

    private Program(Class<?> application, Console console) {
        this.application = application;
        this.console = console;
    }

    /** @return the exit code: 0 done, 1 a check found something, 2 wrong use, 3 could not be done */
    public static int run(Class<?> application, String... arguments) {
        return new Program(application, Console.ofThisProcess()).run(new Errand(Path.of("").toAbsolutePath(), List.of(arguments)));
    }

    private int run(Errand errand) {
        return execute(errand, console, (root, command) -> switch (command) {
            case Command.Light light -> light.run(console);
            case Command.OnData onData -> new Owning(application, onData.folder(folderOf(root, "data")), console).run(onData, errand.arguments());
            case Command.Serving serving -> new Owning(application, folderOf(root, serving.folder()), console).serve(serving);
        });
    }

    private static Path folderOf(Root root, String standard) {
        return (root.data == null ? Path.of(standard) : root.data).toAbsolutePath().normalize();
    }

    /** What to do with a command once its words are understood. */
    interface Strategy {
        int run(Root root, Command command) throws Exception;
    }

    /** Understands the words and follows the strategy; never throws. */
    static int execute(Errand errand, Console console, Strategy strategy) {
        try {
            CommandLine line = Root.commandLine(errand.workingFolder());
            ParseResult parsed = line.parseArgs(errand.arguments().toArray(String[]::new));
            CommandLine asked = innermost(parsed);
            if (asked.isUsageHelpRequested()) {
                asked.usage(console.out());
                return ExitCode.DONE;
            }
            if (!(asked.getCommand() instanceof Command command)) {
                asked.usage(console.out());
                return asked.getParent() == null ? ExitCode.DONE : ExitCode.WRONG_USE;
            }
            return strategy.run(line.getCommand(), command);
        } catch (ParameterException e) {
            console.say("mingbai: " + e.getMessage() + "; see ./mingbai " + (e.getCommandLine().getParent() == null ? "" : e.getCommandLine().getCommandName() + " ")
                    + "--help");
            return ExitCode.WRONG_USE;
        } catch (Exception e) {
            console.say("mingbai: " + OneLine.of(e));
            return ExitCode.COULD_NOT_BE_DONE;
        }
    }

    private static CommandLine innermost(ParseResult parsed) {
        ParseResult inner = parsed;
        while (inner.hasSubcommand()) {
            inner = inner.subcommand();
        }
        return inner.commandSpec().commandLine();
    }

}
