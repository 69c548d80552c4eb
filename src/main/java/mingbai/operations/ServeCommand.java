package mingbai.operations;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code serve}: runs the platform until it is stopped. */
@CommandLine.Command(name = "serve", description = "runs the platform; the first start creates the data folder and prints a one-time administrator sign-in")
final class ServeCommand implements Command.Serving {

    @Option(names = "--port", paramLabel = "PORT", description = "the port to answer on (default: 8080, or the settings' server.port)")
    int port;

    @Override
    public int port() {
        return port;
    }

    @Override
    public void ready(ConfigurableApplicationContext program, Console console) {
        console.say("mingbai: ready at http://localhost:" + Owning.portOf(program) + " (stop with Ctrl-C)");
    }
}
