package mingbai.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mingbai.operations.demo.MadeUpFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Serves a made-up installation from a data folder of its own, which it fills at the first start, and prints addresses and sign-ins. */
abstract class MadeUpCommand implements Command.Serving {

    private static final int STANDARD_PORT = 8080;

    @Option(names = "--port", paramLabel = "PORT", description = "the port to answer on (default: 8080)")
    @Nullable Integer port;

    @Override
    public Integer port() {
        return port == null ? (Integer) STANDARD_PORT : port;
    }

    /** The settings stay with the folder, so that every command on it sees the same site. */
    @Override
    public void prepare(Path data) throws IOException {
        List<String> settings = new ArrayList<>(settings());
        if (port() > 0) {
            settings.add("mingbai.base-address=http://localhost:" + port());
        }
        if (!folder(data).prepare(settings, anew())) {
            throw new CouldNotBeDone(data + " holds data that is no " + what() + "; name another folder with --data");
        }
    }

    @Override
    public void ready(ConfigurableApplicationContext program, Console console) throws Exception {
        console.say("mingbai: building the " + what() + ", if it is not there yet …");
        List<String> signIns = build(program, step -> console.progress("mingbai: " + step));
        program.getBean(CaughtUp.class).await(console);
        String address = "http://localhost:" + Owning.portOf(program);
        console.result("门户    " + address + "/");
        console.result("工作台  " + address + "/desk");
        console.result("");
        signIns.forEach(console::result);
        console.say("mingbai: ready at " + address + " (stop with Ctrl-C)");
    }

    /** What it is called in messages, e.g. demonstration. */
    abstract String what();

    abstract List<String> settings();

    abstract MadeUpFolder folder(Path data);

    /** Whether what was built before is thrown away. */
    boolean anew() {
        return false;
    }

    /** @return the sign-ins, one a line */
    abstract List<String> build(ConfigurableApplicationContext program, Consumer<String> progress) throws IOException;
}
