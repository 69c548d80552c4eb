package mingbai.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code serve}: runs the platform until it is stopped. */
@CommandLine.Command(name = "serve", description = "runs the platform; the first start creates the data folder and prints a one-time administrator sign-in")
final class ServeCommand implements Command.Serving {

    @Option(names = "--port", paramLabel = "PORT", description = "the port to answer on (default: server.port of the settings, else 8080; 0: any free one)")
    @Nullable Integer port;

    @Override
    public @Nullable Integer port() {
        return port;
    }

    @Override
    public void ready(ConfigurableApplicationContext program, Console console) {
        FirstSignIns.print(program, console, console::result);
        console.say("mingbai: ready at http://localhost:" + Owning.portOf(program) + " (stop with Ctrl-C)");
    }
}
